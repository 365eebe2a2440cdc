import { expect, test } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aFolder } from '../../../../tests/build/a-folder.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { isChange, undoOf } from '../../api/undo-organising.ts'
import { changeByDrop, readDragged, writeDragged } from './drag.ts'
import {
  completed,
  completions,
  filterConversations,
  filterFrom,
  tagsInUse,
} from './filter-conversations.ts'
import { listEntries, type Entry } from './list-entries.ts'
import { nearestStop, stopAfterKey, stopByLetters } from './list-keys.ts'
import { noSelection, spanned, takenWith, toggled, withoutLost } from './selection.ts'
import { shortTime } from './short-time.ts'

const now = new Date(2026, 10, 22, 14, 5).getTime()
const on = (day: number, hour = 9, month = 10) => new Date(2026, month, day, hour).getTime()

const shown = (entries: readonly Entry[]): readonly string[] =>
  entries.map((entry) => {
    const { group } = entry
    if (entry.kind === 'row') return `  ${entry.conversation.title}`
    if (entry.kind === 'hint') return '  (empty)'
    const name = group.kind === 'folder' ? group.folder.name : group.kind
    return entry.kind === 'toggle' ? `${entry.isOpen ? '▾' : '▸'} ${name} ${entry.count}` : name
  })

const bread = aFolder({ name: 'Bread', position: 1 })
const tea = aFolder({ name: 'Tea', position: 2 })

const library = [
  aConversation({ title: 'just after', updatedAt: on(22, 0) }),
  aConversation({ title: 'put away', updatedAt: on(22, 0), archived: true, folderId: bread.id }),
  aConversation({ title: 'rye', updatedAt: on(22, 0), folderId: bread.id }),
  aConversation({ title: 'just before', updatedAt: on(22, 0) - 1 }),
  aConversation({ title: 'a week', updatedAt: on(16) }),
  aConversation({ title: 'long ago', updatedAt: on(1), folderId: aFolder().id }),
  aConversation({ title: 'kept', updatedAt: on(1), pinned: true, folderId: bread.id }),
]
const listed = {
  conversations: library,
  folders: [bread, tea],
  turned: new Set<string>(),
  isFiltered: false,
  nowMs: now,
}

test('pinned first, then folders, then by days that begin at midnight where the reader is', () => {
  expect(shown(listEntries(listed))).toEqual([
    'pinned',
    '  kept',
    '▾ Bread 1',
    '  rye',
    '▾ Tea 0',
    '  (empty)',
    'today',
    '  just after',
    'yesterday',
    '  just before',
    'lastWeek',
    '  a week',
    'older',
    '  long ago',
    '▸ archived 1',
  ])
})

test('what was turned is shut or open, but not where something is looked for', () => {
  const turned = new Set([bread.id, 'archived'])
  const lines = shown(listEntries({ ...listed, turned }))
  expect(lines.slice(2, 4)).toEqual(['▸ Bread 1', '▾ Tea 0'])
  expect(lines.slice(-2)).toEqual(['▾ archived 1', '  put away'])
  const conversations = library.filter(({ folderId }) => folderId === bread.id)
  expect(shown(listEntries({ ...listed, turned, conversations, isFiltered: true }))).toEqual([
    'pinned',
    '  kept',
    '▾ Bread 1',
    '  rye',
    '▾ archived 1',
    '  put away',
  ])
})

test('five thousand conversations stand in the list and are filtered', () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    aConversation({ title: `Number ${index}`, updatedAt: now - index * 3_600_000 }),
  )
  const entries = listEntries({ ...listed, conversations: many })
  expect(entries.filter(({ kind }) => kind === 'row')).toHaveLength(5_000)
  expect(filterConversations(many, filterFrom('number 4999'))).toHaveLength(1)
})

test('times are as short as they can be told, in the language of the interface', () => {
  expect(shortTime(on(22, 9), now, 'en')).toBe('09:00')
  expect(shortTime(on(21, 22), now, 'en')).toBe('22:00')
  expect(shortTime(on(19), now, 'en')).toBe('Thu')
  expect(shortTime(on(3), now, 'en')).toBe('3 Nov')
  expect(shortTime(new Date(2024, 1, 3).getTime(), now, 'en')).toBe('Feb 2024')
  expect(shortTime(on(3), now, 'zh-Hans')).toBe('11月3日')
})

test('the search box finds letters of titles and beginnings of tags', () => {
  const rye = aConversation({ title: 'Rye BREAD', tags: ['flour', 'work'] })
  const green = aConversation({ title: 'Green tea', tags: ['work'] })
  const found = (typed: string) =>
    filterConversations([rye, green], filterFrom(typed)).map(({ title }) => title)
  expect(found('e')).toEqual(['Rye BREAD', 'Green tea'])
  expect(found(' bread ')).toEqual(['Rye BREAD'])
  expect(found('#Wor')).toEqual(['Rye BREAD', 'Green tea'])
  expect(found('tea #work')).toEqual(['Green tea'])
  expect(found('#work #fl')).toEqual(['Rye BREAD'])
  expect(found('#')).toEqual(['Rye BREAD', 'Green tea'])
  expect(found('#none')).toEqual([])
  const tags = tagsInUse([rye, green])
  expect(tags).toEqual(['work', 'flour'])
  expect(completions('tea', tags)).toEqual([])
  expect(completions('tea #', tags)).toEqual(['work', 'flour'])
  expect(completions('#FL', tags)).toEqual(['flour'])
  expect(completed('tea #fl', 'flour')).toBe('tea #flour ')
})

test('one is selected more or less, a span from where it began, and the lost are let go', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'] as readonly string[] as ConversationId[]
  if (!a || !b || !c || !d) throw new Error('There are four')
  const order = [a, b, c, d]
  const one = toggled(noSelection, c)
  expect([...one.ids]).toEqual([c])
  expect([...spanned(one, order, a).ids]).toEqual([a, b, c])
  expect([...spanned(spanned(one, order, a), order, d).ids]).toEqual([c, d])
  expect([...spanned(noSelection, order, c, b).ids]).toEqual([b, c])
  expect([...toggled(toggled(one, a), c).ids]).toEqual([a])
  expect(takenWith(one, c)).toEqual([c])
  expect(takenWith(toggled(one, a), a)).toEqual([c, a])
  expect(takenWith(one, a)).toEqual([a])
  const kept = withoutLost(toggled(one, a), (id) => id === a)
  expect([...kept.ids]).toEqual([a])
  expect(withoutLost(kept, () => true)).toBe(kept)
})

test('the keys go from stop to stop, past headings, and stay at the ends', () => {
  const entries = listEntries(listed)
  const at = (index: number | undefined) => (index === undefined ? '' : shown(entries)[index])
  expect(at(stopAfterKey(entries, 1, 'ArrowDown'))).toBe('▾ Bread 1')
  expect(at(stopAfterKey(entries, 4, 'ArrowDown'))).toBe('  just after')
  expect(at(stopAfterKey(entries, 7, 'ArrowUp'))).toBe('▾ Tea 0')
  expect(stopAfterKey(entries, 1, 'ArrowUp')).toBeUndefined()
  expect(at(stopAfterKey(entries, 7, 'Home'))).toBe('  kept')
  expect(at(stopAfterKey(entries, 7, 'End'))).toBe('▸ archived 1')
  expect(at(stopAfterKey(entries, 1, 'PageDown'))).toBe('  long ago')
  expect(at(stopAfterKey(entries, 14, 'PageUp'))).toBe('▾ Bread 1')
  expect(at(nearestStop(entries, 99))).toBe('▸ archived 1')
  expect(nearestStop([], 0)).toBeUndefined()
  expect(at(stopByLetters(entries, 1, 'j'))).toBe('  just after')
  expect(at(stopByLetters(entries, 7, 'j'))).toBe('  just before')
  expect(at(stopByLetters(entries, 9, 'just b'))).toBe('  just before')
  expect(at(stopByLetters(entries, 9, 'K'))).toBe('  kept')
  expect(stopByLetters(entries, 9, 'z')).toBeUndefined()
})

test('a drop does what the group stands for, and only to what is ours', () => {
  expect(changeByDrop({ kind: 'folder', folder: tea })).toMatchObject({ folderId: tea.id })
  expect(changeByDrop({ kind: 'older' })).toEqual({
    folderId: null,
    pinned: false,
    archived: false,
  })
  const [one] = library
  if (!one) throw new Error('There is one')
  const isOurs = (id: string): id is ConversationId => id === one.id
  expect(readDragged(writeDragged([one.id, aConversation().id]), isOurs)).toEqual([one.id])
  expect(readDragged('<b>anything</b>', isOurs)).toEqual([])
})

test('an undo brings each back to how it was, in as few calls as there are ways', () => {
  const before = [
    aConversation({ folderId: bread.id, tags: ['work'] }),
    aConversation({ folderId: bread.id, tags: ['work'] }),
    aConversation({ pinned: true }),
  ]
  const [one, other, third] = before
  expect(undoOf(before, { folderId: tea.id, pinned: false })).toEqual([
    { folderId: bread.id, pinned: false, conversationIds: [one?.id, other?.id] },
    { folderId: null, pinned: true, conversationIds: [third?.id] },
  ])
  expect(undoOf(before, { addTags: ['work'] })).toEqual([
    { removeTags: ['work'], conversationIds: [third?.id] },
  ])
  expect(isChange(before, { addTags: ['work'] })).toBe(true)
  expect(isChange(before.slice(0, 2), { addTags: ['work'], folderId: bread.id })).toBe(false)
  expect(isChange(before, { removeTags: ['none'] })).toBe(false)
})
