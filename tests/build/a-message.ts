import type { PartId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { Part } from '../../src/shared/model/part.ts'
import { aModelRef } from './a-provider-account.ts'
import { aTime } from './a-time.ts'
import { anId } from './build-id.ts'

/** A user's message that stands, or with `role: 'assistant'` an answer that is complete. */
export function aMessage(fields: Partial<Message> = {}): Message {
  return {
    id: anId(),
    conversationId: anId(),
    role: 'user',
    state: 'complete',
    parts: [aPart('How long should the dough rest?')],
    createdAt: aTime(),
    ...fields,
  }
}

/** An answer as it stands when its turn begins. */
export function anAnswer(fields: Partial<Message> = {}): Message {
  return aMessage({
    role: 'assistant',
    state: 'pending',
    parts: [],
    model: aModelRef(),
    modelLabel: 'Baker 2',
    ...fields,
  })
}

export function aPart(text: string, fields: Partial<Part> = {}): Part {
  return { id: 'text-1' as PartId, kind: 'text', text, ...fields }
}
