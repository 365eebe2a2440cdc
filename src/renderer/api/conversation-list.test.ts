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
