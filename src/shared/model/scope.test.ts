import { expect, it } from 'vitest'
import { attachmentScope } from './attachment.ts'
import { connectionScope } from './connection.ts'
import { contextViewScope } from './context-view.ts'
import { conversationScope } from './conversation.ts'
import { draftScope } from './draft.ts'
import { folderScope } from './folder.ts'
import { localModelScope } from './local-model.ts'
import { messageMarkScope } from './message-mark.ts'
import { messageScope } from './message.ts'
import { outboxItemScope } from './outbox-item.ts'
import { providerAccountScope } from './provider.ts'
import { readingPlaceScope } from './reading-place.ts'
import { sentRequestScope } from './sent-request.ts'
import { settingsScope } from './settings.ts'
import { turnEventScope } from './turn-event.ts'
import { usageSummaryScope } from './usage.ts'
import { windowRequestScope } from './window-request.ts'

it('lets conversations and marks travel, and keeps all else on its device', () => {
  expect({
    attachment: attachmentScope,
    conversation: conversationScope,
    folder: folderScope,
    message: messageScope,
    messageMark: messageMarkScope,
  }).toEqual({
    attachment: 'synced',
    conversation: 'synced',
    folder: 'synced',
    message: 'synced',
    messageMark: 'synced',
  })
  expect({
    connection: connectionScope,
    draft: draftScope,
    outboxItem: outboxItemScope,
    providerAccount: providerAccountScope,
    readingPlace: readingPlaceScope,
    sentRequest: sentRequestScope,
    settings: settingsScope,
  }).toEqual({
    connection: 'device',
    draft: 'device',
    outboxItem: 'device',
    providerAccount: 'device',
    readingPlace: 'device',
    sentRequest: 'device',
    settings: 'device',
  })
  expect({
    contextView: contextViewScope,
    localModel: localModelScope,
    turnEvent: turnEventScope,
    usageSummary: usageSummaryScope,
    windowRequest: windowRequestScope,
  }).toEqual({
    contextView: 'ephemeral',
    localModel: 'ephemeral',
    turnEvent: 'ephemeral',
    usageSummary: 'ephemeral',
    windowRequest: 'ephemeral',
  })
})
