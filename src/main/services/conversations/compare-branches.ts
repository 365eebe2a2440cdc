import { faultError } from '../../../shared/errors/fault.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import {
  comparedChars,
  type ComparedBranch,
  type Comparison,
} from '../../../shared/model/comparison.ts'
import { partedBranches, treeOf, type Tree } from '../../domain/conversation/branches.ts'
import type { MessageNode } from '../../ports/branch-store.ts'
import type { Store } from '../../ports/store.ts'

interface CompareInput {
  readonly conversationId: ConversationId
  readonly messageIds: readonly [MessageId, MessageId]
  /** Two messages alone, or all that follows where their branches part. */
  readonly extent: 'message' | 'branch'
}

/**
 * What two versions say, or two branches from where they part.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`
 */
export async function compareBranches(
  store: Store,
  { conversationId, messageIds, extent }: CompareInput,
): Promise<Comparison> {
  const nodes = await store.readNodes(conversationId)
  if (!nodes) throw faultError('conversation.notFound', {})
  const tree = treeOf(nodes)
  const [one, other] = [required(tree, messageIds[0]), required(tree, messageIds[1])]
  const [left, right] =
    extent === 'message'
      ? [[one], [other]]
      : partedBranches(tree, [tree.newestLeaf(one).id, tree.newestLeaf(other).id])
  const sides = [left, right].map((side) => read(store, side))
  const [leftBranch, rightBranch] = await Promise.all(sides)
  if (!leftBranch || !rightBranch) throw new Error('There are two sides')
  return { left: leftBranch, right: rightBranch }
}

function required(tree: Tree<MessageNode>, id: MessageId): MessageNode {
  const node = tree.node(id)
  if (!node) throw faultError('conversation.messageNotFound', {})
  return node
}

/** One message after the other, and none any more when there is enough. */
async function read(store: Store, nodes: readonly MessageNode[]): Promise<ComparedBranch> {
  const messages: ReturnType<typeof told>[] = []
  let chars = 0
  for (const { id } of nodes) {
    const message = chars < comparedChars ? await store.readMessage(id) : undefined
    if (!message) continue
    messages.push(told(message))
    chars += messageText(message).length
  }
  return { messages, leftOut: nodes.length - messages.length }
}

function told(message: Message) {
  const { id, role, state, modelLabel, editedFrom, createdAt } = message
  return {
    id,
    role,
    state,
    ...(modelLabel !== undefined && { modelLabel }),
    isEdited: editedFrom !== undefined,
    text: messageText(message),
    createdAt,
  }
}
