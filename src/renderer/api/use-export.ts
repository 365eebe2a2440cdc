import type { ConversationId } from '../../shared/model/ids.ts'
import { useToast } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { useLiminal } from './liminal-context.ts'
import { useAttempt } from './use-attempt.ts'

/** Writes a conversation where the user says, and tells that it is there. */
export function useExport(): (id: ConversationId, format: 'markdown' | 'json') => Promise<void> {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const toast = useToast()
  return async (conversationId, format) => {
    await attempt(async () => {
      const { saved } = await client.conversations.export({ conversationId, format })
      if (saved) toast({ title: words('exporting.done') })
    })
  }
}
