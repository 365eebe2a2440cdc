import type { ConversationId, MessageId, RequestId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { Liminal } from './liminal.ts'

interface StartRequest {
  /** The same for every try of the same send, so that a retry cannot send twice. */
  readonly requestId: RequestId
  readonly conversationId: ConversationId | undefined
  readonly parentId: MessageId | undefined
  readonly text: string
  readonly model: ModelRef
}

/** Sends, and resolves when both messages are on disk and can be shown. */
export async function startTurn(
  liminal: Liminal,
  { requestId, conversationId, parentId, text, model }: StartRequest,
): Promise<ConversationId> {
  const turn = await liminal.client.turns.start({
    requestId,
    text,
    model,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(parentId === undefined ? {} : { parentId }),
  })
  liminal.turns.follow(turn)
  await liminal.conversation(turn.conversationId).reload()
  return turn.conversationId
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

export function newRequestId(): RequestId {
  return crypto.randomUUID() as string as RequestId
}
