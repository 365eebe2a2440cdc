import { clsx } from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { words } from '../words/words.ts'

interface OverlayProps {
  readonly side: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The sidebar or the inspector over a window that is too narrow to have it beside. */
export function Overlay({ side, onClose, children }: OverlayProps) {
  const overlay = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (overlay.current ? takeOver(overlay.current) : undefined), [])
  return (
    <div
      ref={overlay}
      className={clsx('fixed inset-0 z-10 flex', side === 'end' && 'flex-row-reverse')}
    >
      <div tabIndex={-1} className="w-79 max-w-[85vw] shadow-raised outline-none">
        {children}
      </div>
      <button
        type="button"
        aria-label={words(side === 'start' ? 'frame.closeSidebar' : 'frame.backToConversation')}
        tabIndex={-1}
        className="flex-1 bg-[rgb(20_16_8/.32)]"
        onClick={onClose}
      />
    </div>
  )
}

/** What is under it can't be reached by key or by ear until it is gone. */
function takeOver(overlay: HTMLElement): () => void {
  const under = [...(overlay.parentElement?.children ?? [])].filter((one) => one !== overlay)
  for (const one of under) one.toggleAttribute('inert', true)
  if (!overlay.contains(document.activeElement)) {
    overlay.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  }
  return () => {
    for (const one of under) one.removeAttribute('inert')
  }
}
