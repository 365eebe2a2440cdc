import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { words } from '../words/words.ts'

interface ToastRequest {
  readonly title: string
  readonly text?: string
  readonly act?: { readonly label: string; readonly onAct: () => void }
}

/** Says something in the corner for a while, with at most one act. */
export function useToast(): (request: ToastRequest) => void {
  const { add, close } = Toast.useToastManager()
  return useCallback(
    ({ title, text, act }) => {
      const id: string = add({ title, description: text, actionProps: act && actionProps(act) })

      function actionProps({ label, onAct }: NonNullable<ToastRequest['act']>) {
        return {
          children: label,
          onClick: () => {
            onAct()
            close(id)
          },
        }
      }
    },
    [add, close],
  )
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider timeout={8_000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed start-3 bottom-14 z-30 flex max-md:top-14 max-md:bottom-auto w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      className="popup-motion rounded-card border border-line bg-raised text-ink shadow-raised"
    >
      <Toast.Content className="flex items-center gap-2 py-2 pe-2 ps-3.5">
        <div className="min-w-0 flex-1">
          <Toast.Title className="truncate font-medium" />
          <Toast.Description className="text-small text-ink-2" />
        </div>
        <Toast.Action className="rounded-control px-2 py-1 font-[550] text-accent hover:bg-hover" />
        {/* Base UI hides it while the pointer is elsewhere, for stacks that cover it; ours doesn't. */}
        <Toast.Close
          aria-hidden={undefined}
          render={<IconButton label={words('common.dismiss')} />}
        >
          <X size={16} strokeWidth={1.6} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
