import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly children: ReactNode
}

export function Menu({ trigger, isOpen, onOpenChange, children }: MenuProps) {
  return (
    <Base.Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-20">
          <Base.Popup
            finalFocus={isFocusWanted}
            className="popup-motion min-w-40 rounded-card border border-line bg-raised p-1 text-ink shadow-raised outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}

export function MenuItem({ icon, onClick, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onClick}
      className="flex items-center gap-2.5 rounded-control px-2.5 py-1.5 text-ink-2 outline-none data-highlighted:bg-hover data-highlighted:text-ink"
    >
      {icon}
      {children}
    </Base.Item>
  )
}

/** The keyboard goes back to the button, unless what was chosen has opened a field. */
function isFocusWanted(): boolean {
  return !(document.activeElement instanceof HTMLInputElement)
}
