import type { FallbackProps } from 'react-error-boundary'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { resetView } from './view-store.ts'

/** The last resort: something in the window broke, and drawing it anew may help. */
export function CrashNotice({ resetErrorBoundary }: Pick<FallbackProps, 'resetErrorBoundary'>) {
  const reload = (): void => {
    resetView()
    resetErrorBoundary()
  }
  return (
    <Notice title="This window stumbled" role="alert">
      <p>
        A part of the window broke. Your conversations are safe on disk, and an answer that is being
        written goes on.
      </p>
      <ReloadButton onClick={reload} />
    </Notice>
  )
}

/** The way to main is gone, or was never opened. */
export function DisconnectedNotice({ onReload }: { readonly onReload: () => void }) {
  return (
    <Notice title="The window lost its connection" role="alert">
      <p>
        This window can no longer reach the rest of Liminal. Everything that was shown as saved is
        on disk. Reload the window to go on.
      </p>
      <ReloadButton onClick={onReload} />
    </Notice>
  )
}

/** Draws the window anew. The document itself stays: main lets no page navigate, not even so. */
function ReloadButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="primary" className="justify-self-start" onClick={onClick}>
      Reload
    </Button>
  )
}
