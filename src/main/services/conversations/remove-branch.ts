import { faultError } from '../../../shared/errors/fault.ts'
import { removedBranchesKeptMs } from '../../../shared/logic/keeping-times.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId, TurnId } from '../../../shared/model/ids.ts'
import { branchFrom, leafWithout, treeOf } from '../../domain/conversation/branches.ts'
import { daysKept } from '../../domain/conversation/bin-days.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

interface Parts {
  readonly store: Store
  readonly list: ConversationList
  readonly clock: Clock
  readonly turns: {
    readonly running: () => readonly { readonly turnId: TurnId; readonly answerId: MessageId }[]
    readonly stop: (turnId: TurnId) => Promise<void>
  }
}

/**
 * Takes a branch out of the tree; what is being written in it is stopped first. It can be put
 * back until it is purged.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`,
 *   `conversation.lastBranch`
 */
export async function removeBranch(
  { store, list, clock, turns }: Parts,
  conversationId: ConversationId,
  messageId: MessageId,
): Promise<Conversation> {
  const before = await readTree(store, conversationId)
  if (!before.tree.node(messageId)) throw faultError('conversation.messageNotFound', {})
  if (leafWithout(before.tree, messageId, before.tipId) === undefined) {
    throw faultError('conversation.lastBranch', {})
  }
  const branch = branchFrom(before.tree, messageId)
  const running = turns.running().filter(({ answerId }) => branch.has(answerId))
  await Promise.all(running.map(({ turnId }) => turns.stop(turnId)))

  // Stopping takes its time, in which another branch may have been chosen.
  const { tree, tipId } = await readTree(store, conversationId)
  const leafId = leafWithout(tree, messageId, tipId)
  if (leafId === undefined) throw faultError('conversation.messageNotFound', {})
  const now = clock.now()
  const conversation = await store.removeBranch({ conversationId, messageId, leafId, now })
  if (!conversation) throw faultError('conversation.messageNotFound', {})
  list.changed(conversation)
  return conversation
}

/**
 * Puts a removed branch back, and shows it again if it was shown.
 * @throws FaultError `conversation.notFound`, `conversation.messageNotFound`
 */
export async function restoreBranch(
  { store, list }: Pick<Parts, 'store' | 'list'>,
  conversationId: ConversationId,
  messageId: MessageId,
  tipId: MessageId | undefined,
): Promise<Conversation> {
  const restored = await store.restoreBranch(conversationId, messageId)
  if (!restored) {
    const isThere = await store.findConversation(conversationId)
    throw faultError(isThere ? 'conversation.messageNotFound' : 'conversation.notFound', {})
  }
  const shown = tipId === undefined ? undefined : await store.selectLeaf(conversationId, tipId)
  list.changed(shown ?? restored)
  return shown ?? restored
}

/**
 * Deletes for good what was removed long ago, by the clock and by the days that the bin counts
 * (`bin-tidying`). Never throws.
 */
export async function purgeOldBranches(parts: {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}): Promise<void> {
  try {
    await parts.store.purgeBranches(parts.clock.now() - removedBranchesKeptMs, daysKept)
  } catch (error) {
    parts.log.error('branches.old-not-purged', error)
  }
}

async function readTree(store: Store, id: ConversationId) {
  const [conversation, nodes] = await Promise.all([store.findConversation(id), store.readNodes(id)])
  if (!conversation || !nodes) throw faultError('conversation.notFound', {})
  return { tree: treeOf(nodes), tipId: conversation.activeLeafId }
}
