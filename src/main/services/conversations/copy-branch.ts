import { faultError } from '../../../shared/errors/fault.ts'
import { activePath } from '../../../shared/logic/active-path.ts'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import { cleanTitle } from '../../domain/conversation/title.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

interface Parts {
  readonly store: Store
  readonly list: ConversationList
  readonly clock: Clock
  readonly ids: Ids
}

interface CopyBranchInput {
  readonly conversationId: ConversationId
  /** The last message to copy; an answer that is still being written is left out. */
  readonly messageId: MessageId
  readonly title: string
}

/**
 * Makes a conversation of its own of a branch up to a message, with what was decided about its
 * messages. What is attached is the same file; what was spent is not counted twice.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`
 */
export async function copyBranch(
  { store, list, clock, ids }: Parts,
  { conversationId, messageId, title }: CopyBranchInput,
): Promise<Conversation> {
  const tree = await store.readConversation(conversationId)
  if (!tree) throw faultError('conversation.notFound', {})
  const path = activePath(tree.messages, messageId).filter((message) => isTerminal(message))
  if (path.length === 0) throw faultError('conversation.messageNotFound', {})

  const copyId = ids.next() as ConversationId
  const copyOf = new Map(path.map(({ id }) => [id, ids.next() as MessageId]))
  const messages = path.map((message) => copied(message, copyId, copyOf))
  const marks = tree.marks.flatMap((mark) => {
    const copy = copyOf.get(mark.messageId)
    return copy ? [{ ...mark, messageId: copy }] : []
  })
  const now = clock.now()
  const { model, systemPrompt } = tree.conversation
  const tip = messages.at(-1)
  const conversation = await store.addTree({
    conversation: {
      id: copyId,
      title: cleanTitle(title) || tree.conversation.title,
      createdAt: now,
      updatedAt: now,
      pinned: false,
      archived: false,
      tags: [],
      ...(tip && { activeLeafId: tip.id }),
      ...(model && { model }),
      ...(systemPrompt !== undefined && { systemPrompt }),
    },
    messages,
    marks,
  })
  list.changed(conversation)
  return conversation
}

function copied(
  message: Message,
  conversationId: ConversationId,
  copyOf: ReadonlyMap<MessageId, MessageId>,
): Message {
  const { id, parentId, continuedFrom: _continued, editedFrom: _edited, ...rest } = message
  const copy = copyOf.get(id)
  const parent = parentId && copyOf.get(parentId)
  if (!copy) throw new Error('Every message of the path has a copy')
  return { ...rest, id: copy, conversationId, ...(parent && { parentId: parent }) }
}
