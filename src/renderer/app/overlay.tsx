import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { words } from '../words/words.ts'

interface OverlayProps {
  readonly side: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The sidebar or the inspector over a window that is too narrow to have it beside. */
export function Overlay({ side, onClose, children }: OverlayProps) {
  return (
    <div className={clsx('fixed inset-0 z-10 flex', side === 'end' && 'flex-row-reverse')}>
      <div className="w-79 max-w-[85vw] shadow-raised">{children}</div>
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
