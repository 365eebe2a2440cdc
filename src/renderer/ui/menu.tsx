import { Menu as Base } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { isFocusLeftBy } from './leaving-focus.ts'

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  /** Where the keyboard goes when it closes, where that is not the button. */
  readonly finalFocus?: () => HTMLElement | null
  readonly children: ReactNode
}

export function Menu({ trigger, isOpen, onOpenChange, finalFocus, children }: MenuProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-20">
          <Base.Popup
            ref={popup}
            finalFocus={() => isFocusLeftBy(popup.current) && (finalFocus?.() ?? true)}
            className="popup-motion max-h-(--available-height) min-w-40 overflow-y-auto rounded-card border border-line bg-raised p-1 text-ink shadow-raised outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface SubmenuProps {
  readonly icon: ReactNode
  readonly label: string
  readonly children: ReactNode
}

/** An item that opens more items beside it. */
export function Submenu({ icon, label, children }: SubmenuProps) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={clsx(itemLook, 'data-popup-open:bg-hover')}>
        {icon}
        {label}
        <ChevronRight
          size={14}
          strokeWidth={1.6}
          className="ms-auto text-ink-3 rtl:-scale-x-100"
          aria-hidden
        />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignOffset={-4} className="z-20">
          <Base.Popup className="popup-motion max-h-(--available-height) min-w-40 overflow-y-auto rounded-card border border-line bg-raised p-1 text-ink shadow-raised outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />
}

const itemLook =
  'flex items-center gap-2.5 rounded-control px-2.5 py-1.5 text-ink-2 outline-none data-highlighted:bg-hover data-highlighted:text-ink'

interface MenuItemProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}

export function MenuItem({ icon, onClick, children }: MenuItemProps) {
  return (
    <Base.Item onClick={onClick} className={itemLook}>
      {icon}
      {children}
    </Base.Item>
  )
}
