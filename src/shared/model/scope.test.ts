import { expect, it } from 'vitest'
import { conversationScope } from './conversation.ts'
import { messageScope } from './message.ts'
import { providerAccountScope } from './provider.ts'
import { settingsScope } from './settings.ts'
import { turnEventScope } from './turn-event.ts'

it('lets conversations travel, and keeps accounts and settings on their device', () => {
  expect({
    conversation: conversationScope,
    message: messageScope,
    providerAccount: providerAccountScope,
    settings: settingsScope,
    turnEvent: turnEventScope,
  }).toEqual({
    conversation: 'synced',
    message: 'synced',
    providerAccount: 'device',
    settings: 'device',
    turnEvent: 'ephemeral',
  })
})
