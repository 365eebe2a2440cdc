import type { Attachment } from '../../shared/model/attachment.ts'
import type { ConversationId, MessageId, RequestId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { OutboxWait } from '../../shared/model/outbox-item.ts'
import type { Liminal } from './liminal.ts'

interface SendRequest {
  /** The same for every try of the same send, so that a retry cannot send twice. */
  readonly requestId: RequestId
  readonly conversationId: ConversationId | undefined
  readonly text: string
  readonly attachments: readonly Attachment[]
  readonly model: ModelRef
}

/** What became of a message: it is answered, or it waits for that or for the network. */
export interface SentMessage {
  readonly conversationId: ConversationId
  readonly waitsFor?: OutboxWait
}

/** Sends or leaves to wait, and resolves when it is on disk and can be shown. */
export async function sendMessage(
  liminal: Liminal,
  { requestId, conversationId, text, attachments, model }: SendRequest,
): Promise<SentMessage> {
  const where = conversationId === undefined ? {} : { conversationId }
  const sent = await liminal.client.outbox.send({
    requestId,
    text,
    ...(attachments.length > 0 && { attachments }),
    model,
    ...where,
  })
  if (sent.state === 'waiting') return sent.item
  liminal.turns.follow(sent.turn)
  await liminal.conversation(sent.turn.conversationId).reload()
  return { conversationId: sent.turn.conversationId }
}

/** Sends what waits, whatever it waits for, to the model that is chosen now. */
export async function sendNow(
  liminal: Liminal,
  requestId: RequestId,
  model: ModelRef | undefined,
): Promise<void> {
  const turn = await liminal.client.outbox.sendNow({ requestId, ...(model && { model }) })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
}

interface RegenerateRequest {
  readonly conversationId: ConversationId
  readonly answerId: MessageId
  readonly model: ModelRef
}

/** Asks for another version of an answer, and gives its id; the one that is there stays. */
export async function regenerate(liminal: Liminal, request: RegenerateRequest): Promise<MessageId> {
  const turn = await liminal.client.turns.regenerate({ ...request, requestId: newRequestId() })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
  return turn.answerId
}

/** Carries on an answer that did not end well, in a version of it whose id it gives. */
export async function continueAnswer(
  liminal: Liminal,
  request: RegenerateRequest,
): Promise<MessageId> {
  const turn = await liminal.client.turns.continue({ ...request, requestId: newRequestId() })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
  return turn.answerId
}

interface AskRequest {
  readonly conversationId: ConversationId
  readonly messageId: MessageId
  readonly model: ModelRef
}

/** Sends a changed message beside the one that was changed, and gives the id of its answer. */
export async function editMessage(
  liminal: Liminal,
  request: AskRequest & { readonly text: string },
): Promise<MessageId> {
  const turn = await liminal.client.turns.edit({ ...request, requestId: newRequestId() })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
  return turn.answerId
}

/** Asks for an answer to a message that is there, and gives its id. */
export async function askMessage(liminal: Liminal, request: AskRequest): Promise<MessageId> {
  const turn = await liminal.client.turns.ask({ ...request, requestId: newRequestId() })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
  return turn.answerId
}

export function newRequestId(): RequestId {
  return crypto.randomUUID() as string as RequestId
}
