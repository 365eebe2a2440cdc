import type {
  LedgerEntry,
  StreamedText,
  TurnBeginning,
  TurnEnding,
} from '../../src/main/ports/store.ts'
import type { PartId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aConversation } from './a-conversation.ts'
import { aMessage, anAnswer, aPart } from './a-message.ts'
import { anId } from './build-id.ts'

interface TurnFields extends Partial<Omit<TurnBeginning, 'userMessage' | 'answer'>> {
  /** What the user wrote. */
  readonly text?: string
  /** The answer that the user's message follows; absent at the beginning. */
  readonly after?: Message
  readonly userMessage?: Partial<Message>
  readonly answer?: Partial<Message>
}

/** The beginning of a turn whose messages belong together. */
export function aTurnBeginning(fields: TurnFields = {}): TurnBeginning & {
  readonly userMessage: Message
} {
  const { text, after, userMessage, answer, ...rest } = fields
  const conversation = rest.conversation ?? aConversation()
  const question = aMessage({
    conversationId: conversation.id,
    ...(after && { parentId: after.id }),
    ...(text !== undefined && { parts: [aPart(text)] }),
    ...userMessage,
  })
  return {
    turnId: anId(),
    requestId: anId(),
    ...rest,
    conversation,
    userMessage: question,
    answer: anAnswer({ conversationId: conversation.id, parentId: question.id, ...answer }),
  }
}

/** Another answer to a message that is there already. */
export function anotherAnswer(beginning: TurnBeginning): TurnBeginning {
  const { conversation, answer } = beginning
  const { parentId, model } = answer
  return {
    turnId: anId(),
    requestId: anId(),
    conversation,
    answer: anAnswer({
      conversationId: conversation.id,
      ...(parentId && { parentId }),
      ...(model && { model }),
    }),
  }
}

/** The turn's answer as it ends. */
export function anEnding(beginning: TurnBeginning, fields: Partial<Message> = {}): Message {
  return { ...beginning.answer, state: 'complete', parts: [aPart('Overnight.')], ...fields }
}

/** One request for the turn's answer, of which nothing but its time is known. */
export function aLedgerEntry(
  beginning: TurnBeginning,
  fields: Partial<LedgerEntry> = {},
): LedgerEntry {
  const model = beginning.answer.model
  if (!model) throw new Error('The answer has no model to pay for')
  return { tryNumber: 1, model, state: 'complete', durationMs: 1200, ...fields }
}

/** What the turn took: one request. */
export function aTurnEnding(
  beginning: TurnBeginning,
  fields: Partial<TurnEnding> = {},
): TurnEnding {
  const requests = [aLedgerEntry(beginning)]
  return { turnId: beginning.turnId, durationMs: 1200, requests, ...fields }
}

/** Pieces of one part, numbered on from `firstSeq`. */
export function streamedTexts(
  texts: readonly string[],
  firstSeq = 0,
  fields: Partial<StreamedText> = {},
): readonly StreamedText[] {
  return texts.map((text, index) => ({
    partId: 'text-1' as PartId,
    kind: 'text',
    text,
    ...fields,
    seq: firstSeq + index,
  }))
}
