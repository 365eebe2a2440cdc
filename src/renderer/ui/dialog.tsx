import { Dialog as Base } from '@base-ui/react/dialog'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { focusedBefore, isFocusOnItsWay } from './focus-across-languages.ts'
import { isFocusLeftBy } from './leaving-focus.ts'
import { words } from '../words/words.ts'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** Begins with the keyboard on the tab that is shown, where it has tabs. */
export function Dialog({ title, isOpen, onClose, className, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 bg-[rgb(20_16_8/.32)] transition-opacity duration-(--fast) data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={() => {
            // What was drawn anew within it has the focus already, or is about to.
            const isTaken = popup.current?.contains(document.activeElement) ?? false
            if (isTaken || isFocusOnItsWay()) return false
            return popup.current?.querySelector<HTMLElement>('[aria-selected=true]') ?? true
          }}
          finalFocus={() => isFocusLeftBy(popup.current) && (focusedBefore() ?? true)}
          className={clsx(
            'popup-motion fixed inset-0 m-auto flex flex-col overflow-hidden rounded-composer border border-line bg-paper text-ink shadow-raised outline-none',
            className,
          )}
        >
          <header className="flex h-12 shrink-0 items-center border-b border-line pe-2.5 ps-5">
            <Base.Title className="text-title font-semibold">{title}</Base.Title>
            <Base.Close
              render={
                <IconButton
                  label={words('common.closeNamed', { name: title.toLowerCase() })}
                  className="ms-auto"
                />
              }
            >
              <X size={16} strokeWidth={1.6} aria-hidden />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
