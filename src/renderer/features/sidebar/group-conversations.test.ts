import { expect, test } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { groupConversations, shortTime } from './group-conversations.ts'

const now = new Date(2026, 10, 22, 14, 5).getTime()
const on = (day: number, hour = 9, month = 10) => new Date(2026, month, day, hour).getTime()

test('a day begins at midnight where the reader is', () => {
  const groups = groupConversations(
    [
      aConversation({ title: 'just after', updatedAt: on(22, 0) }),
      aConversation({ title: 'just before', updatedAt: on(22, 0) - 1 }),
      aConversation({ title: 'a week', updatedAt: on(16) }),
      aConversation({ title: 'long ago', updatedAt: on(1) }),
      aConversation({ title: 'kept', updatedAt: on(1), pinned: true }),
    ],
    now,
  )
  expect(groups.map(({ label, conversations }) => [label, conversations[0]?.title])).toEqual([
    ['Pinned', 'kept'],
    ['Today', 'just after'],
    ['Yesterday', 'just before'],
    ['Last week', 'a week'],
    ['Older', 'long ago'],
  ])
})

test('a group without a conversation has no heading', () => {
  expect(groupConversations([aConversation({ updatedAt: now })], now)).toHaveLength(1)
})

test('times are as short as they can be told', () => {
  expect(shortTime(on(22, 9), now)).toBe('09:00')
  expect(shortTime(on(21, 22), now)).toBe('22:00')
  expect(shortTime(on(19), now)).toBe('Thu')
  expect(shortTime(on(3), now)).toBe('3 Nov')
  expect(shortTime(new Date(2024, 1, 3).getTime(), now)).toBe('Feb 2024')
})
