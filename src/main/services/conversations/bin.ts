import type { ConversationId, TurnId } from '../../../shared/model/ids.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { BinnedConversation } from '../../../shared/model/organising.ts'
import { daysLeft } from '../../domain/conversation/bin-days.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { ConversationList } from './conversation-list.ts'

/** The turns that run, as far as the bin has to do with them. */
export interface StoppableTurns {
  readonly running: () => readonly {
    readonly turnId: TurnId
    readonly conversationId: ConversationId
  }[]
  /** Resolves when the turn's end is saved. */
  readonly stop: (id: TurnId) => Promise<void>
}

interface Told {
  readonly store: Store
  readonly list: ConversationList
}

interface Purging {
  readonly store: Store
  readonly turns: StoppableTurns
}

/** So many conversations are deleted in one transaction, lest the text of others waits for it. */
const purgedAtOnce = 20

export async function moveManyToBin(
  { store, list, clock }: Told & { readonly clock: Clock },
  ids: readonly ConversationId[],
): Promise<{ readonly conversationIds: readonly ConversationId[] }> {
  const conversationIds = await store.moveAllToBin(ids, clock.now())
  list.batch([], conversationIds)
  return { conversationIds }
}

export async function restoreManyFromBin(
  { store, list }: Told,
  ids: readonly ConversationId[],
): Promise<{ readonly conversations: readonly Conversation[] }> {
  const conversations = await store.takeAllFromBin(ids)
  list.batch(conversations)
  return { conversations }
}

export async function listBin(
  store: Store,
): Promise<{ readonly items: readonly BinnedConversation[] }> {
  const found = await store.listBin()
  const items = found.map(({ conversation, removedAt, days }) => ({
    conversation,
    removedAt,
    daysLeft: daysLeft(days),
  }))
  return { items }
}

/** Deletes what is in the bin for ever. What is not in there stays. */
export async function purgeFromBin(
  { store, turns }: Purging,
  ids: readonly ConversationId[],
): Promise<{ readonly conversationIds: readonly ConversationId[] }> {
  const inBin = new Set((await store.listBin()).map(({ conversation }) => conversation.id))
  const meant = ids.filter((id) => inBin.has(id))
  // An answer must not be written on in a conversation that is gone.
  const running = turns.running().filter(({ conversationId }) => meant.includes(conversationId))
  await Promise.all(running.map(({ turnId }) => turns.stop(turnId)))
  return { conversationIds: await purgeInPieces(store, meant) }
}

export async function emptyBin(
  parts: Purging,
): Promise<{ readonly conversationIds: readonly ConversationId[] }> {
  const found = await parts.store.listBin()
  return await purgeFromBin(
    parts,
    found.map(({ conversation }) => conversation.id),
  )
}

export async function purgeInPieces(
  store: Store,
  ids: readonly ConversationId[],
): Promise<readonly ConversationId[]> {
  const purged: ConversationId[] = []
  for (let at = 0; at < ids.length; at += purgedAtOnce) {
    purged.push(...(await store.purgeFromBin(ids.slice(at, at + purgedAtOnce))))
  }
  return purged
}
