import { use } from 'react'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'
import { useToast } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { BranchWindowContext } from './branch-window.ts'
import { useLiminal } from './liminal-context.ts'
import type { Liminal } from './liminal.ts'
import { useAttempt } from './use-attempt.ts'

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
  /** Two messages alone, or what follows where their branches part. */
  readonly compare: (ids: readonly [MessageId, MessageId], extent: 'message' | 'branch') => void
}

/** What can be done with the branches of a conversation, from wherever they are shown. */
export function useBranchActs(conversationId: ConversationId): BranchActs {
  const liminal = useLiminal()
  const { client } = liminal
  const attempt = useAttempt()
  const toast = useToast()
  const window = use(BranchWindowContext)

  async function remove(messageId: MessageId): Promise<boolean> {
    const tipId = conversationOf(liminal, conversationId)?.activeLeafId
    const shown = tipId === undefined ? {} : { tipId }
    const branch = { conversationId, messageId }
    const isRemoved = await attempt(() => client.branches.remove(branch))
    if (!isRemoved) return false
    const onAct = (): void => void attempt(() => client.branches.restore({ ...branch, ...shown }))
    toast({ title: words('tree.removed'), act: { label: words('common.undo'), onAct } })
    return true
  }

  async function copy(messageId: MessageId): Promise<void> {
    const before = conversationOf(liminal, conversationId)?.title ?? ''
    const title = words('tree.copyTitle', { title: before })
    const { id } = await client.branches.copy({ conversationId, messageId, title })
    window.open(id)
  }

  return {
    show: (messageId) => {
      liminal.conversation(conversationId).aim(messageId)
      return attempt(() => client.conversations.showVersion({ conversationId, messageId }))
    },
    continueFrom: (messageId) =>
      attempt(() => client.conversations.selectLeaf({ conversationId, messageId })),
    name: (messageId, name) =>
      attempt(() => client.branches.name({ conversationId, messageId, name })),
    copy: (messageId) => void attempt(() => copy(messageId)),
    remove,
    compare: (messageIds, extent) => window.compare({ conversationId, messageIds, extent }),
  }
}

function conversationOf(liminal: Liminal, id: ConversationId): Conversation | undefined {
  const loaded = liminal.conversations.read()
  return loaded.state === 'ready' ? loaded.value.find((one) => one.id === id) : undefined
}
