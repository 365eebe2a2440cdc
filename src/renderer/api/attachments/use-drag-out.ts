import type { DragEventHandler } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { useLiminal } from '../liminal-context.ts'
import { useAttempt } from '../use-attempt.ts'

interface DragOut {
  readonly draggable: true
  readonly onDragStart: DragEventHandler
}

/** Makes something draggable to other programs as the file that it shows. */
export function useDragOut(): (attachment: Attachment) => DragOut {
  const { client } = useLiminal()
  const attempt = useAttempt()

  async function drag({ hash, name }: Attachment): Promise<void> {
    const lettingGo = new AbortController()
    const { signal } = lettingGo
    // A drag that begins when the button is up already would hang on the pointer.
    window.addEventListener('pointerup', () => lettingGo.abort(), { once: true, signal })
    await attempt(() =>
      client.attachments.drag({ hash, name }, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      }),
    )
    lettingGo.abort()
  }

  return (attachment) => ({
    draggable: true,
    onDragStart: (event) => {
      // The page has no file to give away; main does it.
      event.preventDefault()
      void drag(attachment)
    },
  })
}
