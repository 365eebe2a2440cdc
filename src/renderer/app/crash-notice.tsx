import type { FallbackProps } from 'react-error-boundary'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { resetView } from './view-store.ts'
import { words } from '../words/words.ts'

/** The last resort: something in the window broke, and drawing it anew may help. */
export function CrashNotice({ resetErrorBoundary }: Pick<FallbackProps, 'resetErrorBoundary'>) {
  const reload = (): void => {
    resetView()
    resetErrorBoundary()
  }
  return (
    <Notice title={words('frame.stumbled')} role="alert">
      <p>{words('frame.stumbledText')}</p>
      <ReloadButton onClick={reload} />
    </Notice>
  )
}

/** The way to main is gone, or was never opened. */
export function DisconnectedNotice({ onReload }: { readonly onReload: () => void }) {
  return (
    <Notice title={words('frame.disconnected')} role="alert">
      <p>{words('frame.disconnectedText')}</p>
      <ReloadButton onClick={onReload} />
    </Notice>
  )
}

/** Draws the window anew. The document itself stays: main lets no page navigate, not even so. */
function ReloadButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="primary" className="justify-self-start" onClick={onClick}>
      {words('common.reload')}
    </Button>
  )
}
