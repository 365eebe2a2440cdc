import type { ConversationId, MessageId, RequestId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { TurnEvent } from '../../src/shared/model/turn-event.ts'
import type { Client } from '../integration/app.ts'

export interface Question {
  readonly model: ModelRef
  readonly conversationId?: ConversationId
  readonly parentId?: MessageId
}

/** Starts a turn, and gives all that its watcher sees of it. */
export async function* ask(client: Client, question: Question): AsyncGenerator<TurnEvent, void> {
  const requestId = crypto.randomUUID() as string as RequestId
  const { turnId } = await client.turns.start({ ...question, requestId, text: 'Go' })
  yield* await client.turns.watch({ turnId })
}
