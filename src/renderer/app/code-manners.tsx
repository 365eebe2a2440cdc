import { useCallback, useMemo, type ReactNode } from 'react'
import type { Client } from '../api/client.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady } from '../api/source.ts'
import { useAttempt } from '../api/use-attempt.ts'
import {
  CodeMannersContext,
  SaveFileContext,
  type FileToSave,
  type SaveFile,
} from '../ui/code/code-manners.ts'

/** How code is shown, by the settings, and where it is kept, by main. */
export function CodeManners({ children }: { readonly children: ReactNode }) {
  const { client, settings } = useLiminal()
  const chosen = useReady(settings)
  const attempt = useAttempt()
  const isWrapped = chosen?.wrapCode ?? false
  const isNumbered = chosen?.lineNumbers ?? false
  const manners = useMemo(() => ({ isWrapped, isNumbered }), [isWrapped, isNumbered])
  const save = useCallback<SaveFile>(
    async (file) => {
      let isSaved = false
      await attempt(async () => {
        isSaved = (await saveWith(client, file)).saved
      })
      return isSaved
    },
    [attempt, client],
  )
  return (
    <CodeMannersContext value={manners}>
      <SaveFileContext value={save}>{children}</SaveFileContext>
    </CodeMannersContext>
  )
}

function saveWith({ app }: Client, file: FileToSave): Promise<{ readonly saved: boolean }> {
  const { suggestedName } = file
  switch (file.type) {
    case 'text':
      return app.saveText({ suggestedName, text: file.text })
    case 'png':
      return app.savePng({ suggestedName, base64: file.base64 })
  }
}
