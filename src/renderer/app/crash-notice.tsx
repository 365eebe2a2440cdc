import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** The last resort: something in the window broke, and drawing it anew may help. */
export function CrashNotice() {
  return (
    <Notice title="This window stumbled" role="alert">
      <p>
        A part of the window broke. Your conversations are safe on disk, and an answer that is being
        written goes on.
      </p>
      <ReloadButton />
    </Notice>
  )
}

/** The way to main is gone, or was never opened. */
export function DisconnectedNotice() {
  return (
    <Notice title="The window lost its connection" role="alert">
      <p>
        This window can no longer reach the rest of Liminal. Everything that was shown as saved is
        on disk. Reload the window to go on.
      </p>
      <ReloadButton />
    </Notice>
  )
}

function ReloadButton() {
  return (
    <Button look="primary" className="justify-self-start" onClick={() => location.reload()}>
      Reload
    </Button>
  )
}
