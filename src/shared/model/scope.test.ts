import { expect, it } from 'vitest'
import { connectionScope } from './connection.ts'
import { contextViewScope } from './context-view.ts'
import { conversationScope } from './conversation.ts'
import { localModelScope } from './local-model.ts'
import { messageMarkScope } from './message-mark.ts'
import { messageScope } from './message.ts'
import { outboxItemScope } from './outbox-item.ts'
import { providerAccountScope } from './provider.ts'
import { sentRequestScope } from './sent-request.ts'
import { settingsScope } from './settings.ts'
import { turnEventScope } from './turn-event.ts'
import { usageSummaryScope } from './usage.ts'

it('lets conversations and marks travel, and keeps all else on its device', () => {
  expect({
    conversation: conversationScope,
    message: messageScope,
    messageMark: messageMarkScope,
  }).toEqual({ conversation: 'synced', message: 'synced', messageMark: 'synced' })
  expect({
    connection: connectionScope,
    outboxItem: outboxItemScope,
    providerAccount: providerAccountScope,
    sentRequest: sentRequestScope,
    settings: settingsScope,
  }).toEqual({
    connection: 'device',
    outboxItem: 'device',
    providerAccount: 'device',
    sentRequest: 'device',
    settings: 'device',
  })
  expect({
    contextView: contextViewScope,
    localModel: localModelScope,
    turnEvent: turnEventScope,
    usageSummary: usageSummaryScope,
  }).toEqual({
    contextView: 'ephemeral',
    localModel: 'ephemeral',
    turnEvent: 'ephemeral',
    usageSummary: 'ephemeral',
  })
})
