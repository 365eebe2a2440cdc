import { use } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { CompareContext } from '../../api/compare-context.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { useToast } from '../../ui/toasts.tsx'
import { words } from '../../words/words.ts'

export interface BranchActs {
  /** Shows the branch through a message, to its newest end. */
  readonly show: (id: MessageId) => Promise<boolean>
  /** Makes a message the tip: what is sent next follows it. */
  readonly continueFrom: (id: MessageId) => Promise<boolean>
  readonly name: (id: MessageId, name: string) => Promise<boolean>
  /** Opens the copy. */
  readonly copy: (id: MessageId) => void
  /** Removes a message with what follows it, and offers to put it back. */
  readonly remove: (id: MessageId) => Promise<boolean>
  readonly compare: (one: MessageId, other: MessageId) => void
}

interface BranchActsOptions {
  readonly conversation: Conversation
  readonly onCopied: (id: ConversationId) => void
}

/** What can be done with the branches of a conversation, from wherever they are shown. */
export function useBranchActs({ conversation, onCopied }: BranchActsOptions): BranchActs {
  const { id: conversationId, activeLeafId: tipId } = conversation
  const liminal = useLiminal()
  const { client } = liminal
  const attempt = useAttempt()
  const toast = useToast()
  const compare = use(CompareContext)
  const restore = (messageId: MessageId): void =>
    void attempt(() =>
      client.branches.restore({ conversationId, messageId, ...(tipId && { tipId }) }),
    )

  return {
    show: (messageId) => {
      liminal.conversation(conversationId).aim(messageId)
      return attempt(() => client.conversations.showVersion({ conversationId, messageId }))
    },
    continueFrom: (messageId) =>
      attempt(() => client.conversations.selectLeaf({ conversationId, messageId })),
    name: (messageId, name) =>
      attempt(() => client.branches.name({ conversationId, messageId, name })),
    copy: (messageId) =>
      void attempt(async () => {
        const title = words('tree.copyTitle', { title: conversation.title })
        onCopied((await client.branches.copy({ conversationId, messageId, title })).id)
      }),
    remove: async (messageId) => {
      const isRemoved = await attempt(() => client.branches.remove({ conversationId, messageId }))
      if (isRemoved) {
        const onAct = (): void => restore(messageId)
        toast({ title: words('tree.removed'), act: { label: words('common.undo'), onAct } })
      }
      return isRemoved
    },
    compare: (one, other) =>
      compare({ conversationId, messageIds: [one, other], extent: 'branch' }),
  }
}
