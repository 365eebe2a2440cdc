import type { OutboxItem } from '../../src/shared/model/outbox-item.ts'
import { aModelRef } from './a-provider-account.ts'
import { aTime } from './a-time.ts'
import { anId } from './build-id.ts'

export function anOutboxItem(fields: Partial<OutboxItem> = {}): OutboxItem {
  return {
    requestId: anId(),
    conversationId: anId(),
    text: 'And with rye flour?',
    model: aModelRef(),
    waitsFor: 'network',
    createdAt: aTime(),
    ...fields,
  }
}
