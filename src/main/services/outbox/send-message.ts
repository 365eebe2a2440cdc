import { faultError } from '../../../shared/errors/fault.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { OutboxItem, OutboxWait } from '../../../shared/model/outbox-item.ts'
import { newConversation, titleSource } from '../../domain/conversation/new-conversation.ts'
import { requireSendable } from '../../domain/turn/message-limit.ts'
import type { AttachedPart } from '../../ports/attach-files.ts'
import type { StartTurnInput } from '../../ports/start-turn.ts'
import type { TurnIds } from '../../ports/store.ts'
import { isCutOff } from './is-cut-off.ts'
import type { OutboxRoom } from './outbox-room.ts'

/** What became of a message: its turn has begun, or it waits. Either way it is on disk. */
export type Sent =
  | { readonly state: 'started'; readonly turn: TurnIds }
  | { readonly state: 'waiting'; readonly item: OutboxItem }

/**
 * Sends a message, or keeps it: until the answer that it follows is written, or, where its model
 * is on the open network, until the machine is online.
 */
export function sendMessage(room: OutboxRoom, input: StartTurnInput): Promise<Sent> {
  return room.inTurn(async () => {
    const files = await room.attach(input.attachments)
    requireSendable(input.text, files)
    const items = await room.store.listOutbox()
    const waiting = items.find(({ requestId }) => requestId === input.requestId)
    if (waiting) return { state: 'waiting', item: waiting }
    const conversation = await conversationOf(room, input.conversationId)
    const parentId = input.parentId ?? conversation?.activeLeafId
    const wait = await waitOf(room, parentId, input.model)
    return wait === undefined
      ? { state: 'started', turn: await room.startTurn({ ...input, parentId }) }
      : await keep(room, { ...input, files }, conversation, wait)
  })
}

async function conversationOf(
  { store }: OutboxRoom,
  id: ConversationId | undefined,
): Promise<Conversation | undefined> {
  if (id === undefined) return undefined
  const conversation = await store.findConversation(id)
  if (!conversation) throw faultError('conversation.notFound', {})
  return conversation
}

async function waitOf(
  room: OutboxRoom,
  parentId: MessageId | undefined,
  model: ModelRef,
): Promise<OutboxWait | undefined> {
  if (room.turns.running().some(({ answerId }) => answerId === parentId)) return 'answer'
  return (await isCutOff(room, model)) ? 'network' : undefined
}

interface MessageToKeep extends StartTurnInput {
  readonly files: readonly AttachedPart[]
}

async function keep(
  room: OutboxRoom,
  { requestId, parentId, text, files, model }: MessageToKeep,
  conversation: Conversation | undefined,
  waitsFor: OutboxWait,
): Promise<Sent> {
  const { store, clock, ids } = room
  const now = clock.now()
  await requireWhole(room, conversation, parentId, model)
  const home =
    conversation ??
    newConversation({
      id: ids.next() as ConversationId,
      text: titleSource(text, files),
      model,
      now,
    })
  const item: OutboxItem = {
    requestId,
    conversationId: home.id,
    // At the tip it stays at the tip: by then the answer above may have been made anew.
    ...(parentId !== undefined && parentId !== home.activeLeafId && { parentId }),
    text,
    ...(files.length > 0 && { attachments: files.map(({ attachment }) => attachment) }),
    model,
    waitsFor,
    createdAt: now,
  }
  const begun = await store.addToOutbox(item, home)
  if (begun) return { state: 'started', turn: begun }
  await room.conversations.refresh(home.id)
  room.changed()
  return { state: 'waiting', item }
}

/** What `startTurn` would refuse is refused now, not when the user has gone. */
async function requireWhole(
  { store }: OutboxRoom,
  conversation: Conversation | undefined,
  parentId: MessageId | undefined,
  { providerId }: ModelRef,
): Promise<void> {
  const accounts = await store.listProviderAccounts()
  if (!accounts.some(({ id }) => id === providerId)) throw faultError('provider.notFound', {})
  if (parentId === undefined) return
  const parent = await store.readMessage(parentId)
  if (!parent || parent.conversationId !== conversation?.id) {
    throw faultError('conversation.messageNotFound', {})
  }
}
