import type { Conversation } from '../../shared/model/conversation.ts'
import { useToast } from '../ui/toasts.tsx'
import { useLiminal } from './liminal-context.ts'
import { useAttempt } from './use-attempt.ts'
import { words } from '../words/words.ts'

/** What can be done to a conversation wherever it is shown. Each tells whether it worked. */
export function useConversationActs() {
  const { client } = useLiminal()
  const toast = useToast()
  const attempt = useAttempt()
  return {
    rename: ({ id }: Conversation, title: string) =>
      attempt(() => client.conversations.rename({ conversationId: id, title })),
    togglePin: ({ id, pinned }: Conversation) =>
      attempt(() => client.conversations.setPinned({ conversationId: id, pinned: !pinned })),
    remove: async ({ id, title }: Conversation) => {
      const isRemoved = await attempt(() => client.conversations.remove({ conversationId: id }))
      if (!isRemoved) return false
      const undo = () => attempt(() => client.conversations.restore({ conversationId: id }))
      toast({
        title: words('frame.deleted', { title }),
        act: { label: words('common.undo'), onAct: () => void undo() },
      })
      return true
    },
  }
}
