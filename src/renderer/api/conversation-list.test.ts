import { expect, test } from 'vitest'
import { aConversation } from '../../../tests/build/a-conversation.ts'
import { foldConversationList } from './conversation-list.ts'

const [old, middle, newest] = [1, 2, 3].map((updatedAt) => aConversation({ updatedAt }))

test('a snapshot is put in order, newest first', () => {
  if (!old || !middle || !newest) throw new Error('There are three')
  const event = { type: 'snapshot', conversations: [middle, old, newest] } as const
  expect(foldConversationList(undefined, event)).toEqual([newest, middle, old])
})

test('a change moves its conversation to its new place, and a new one comes in', () => {
  if (!old || !middle || !newest) throw new Error('There are three')
  const changed = { ...old, updatedAt: 9 }
  const list = foldConversationList([middle, old], { type: 'changed', conversation: changed })
  expect(list).toEqual([changed, middle])
  expect(foldConversationList(list, { type: 'changed', conversation: newest })).toHaveLength(3)
})

test('a removed conversation is gone, and removing an unknown one changes nothing', () => {
  if (!old || !middle || !newest) throw new Error('There are three')
  const gone = { type: 'removed', conversationId: middle.id } as const
  expect(foldConversationList([middle, old], gone)).toEqual([old])
  expect(foldConversationList([old], gone)).toEqual([old])
})

test('a batch changes and removes several, and an order that did not change is kept', () => {
  const [one, other, third] = [3, 2, 1].map((updatedAt) => aConversation({ updatedAt }))
  if (!one || !other || !third) throw new Error('There are three')
  const pinned = { ...third, pinned: true }
  const event = { type: 'batch', changed: [pinned], removed: [one.id] } as const
  expect(foldConversationList([one, other, third], event)).toEqual([other, pinned])
  const renewed = { ...third, updatedAt: 9 }
  const back = { type: 'batch', changed: [renewed, one], removed: [] } as const
  expect(foldConversationList([other, third], back)).toEqual([renewed, one, other])
})
