import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import type { SettingId } from './settings-entries.ts'

/** The setting that was searched for, and what to call once it is found. */
export const SoughtSettingContext = createContext<{
  readonly id: SettingId | undefined
  readonly onFound: () => void
}>({ id: undefined, onFound: () => undefined })

interface SettingPlaceProps {
  readonly id: SettingId
  readonly children: ReactNode
}

/** Where a setting stands. One that was searched for comes into view, with the focus in it. */
export function SettingPlace({ id, children }: SettingPlaceProps) {
  const sought = use(SoughtSettingContext)
  const place = useRef<HTMLDivElement>(null)
  const isSought = sought.id === id
  const { onFound } = sought
  useEffect(() => {
    const element = place.current
    if (!isSought || !element) return
    element.scrollIntoView({ block: 'start' })
    const control = element.querySelector<HTMLElement>(
      'input:checked, input:not([type=radio]), button, [tabindex="0"]',
    )
    ;(control ?? element).focus({ preventScroll: true })
    onFound()
  }, [isSought, onFound])
  return (
    <div ref={place} tabIndex={-1} className="min-w-0 outline-none">
      {children}
    </div>
  )
}
