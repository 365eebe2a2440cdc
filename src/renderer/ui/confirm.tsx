import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { words } from '../words/words.ts'

interface ConfirmProps {
  readonly isOpen: boolean
  readonly title: string
  /** What will be lost and what is kept. */
  readonly text: string
  readonly actLabel: string
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks before something that cannot be taken back. */
export function Confirm(props: ConfirmProps) {
  return (
    <AlertDialog.Root open={props.isOpen} onOpenChange={(open) => open || props.onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 bg-[rgb(20_16_8/.32)]" />
        <AlertDialog.Popup className="popup-motion fixed inset-0 m-auto h-fit w-[min(26rem,calc(100vw-2rem))] rounded-composer border border-line bg-paper p-5 text-ink shadow-raised outline-none">
          <AlertDialog.Title className="text-title font-semibold">{props.title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-ink-2">
            {props.text}
          </AlertDialog.Description>
          {props.children}
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Close render={<Button>{words('common.cancel')}</Button>} />
            <Button look="danger" onClick={props.onAct}>
              {props.actLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
