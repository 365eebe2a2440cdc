import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MessageId } from '../model/ids.ts'
import type { OpenedConversation } from '../model/opened-conversation.ts'
import { packPath, unpackPath } from './packed-path.ts'
import { pathWindow, windowSeen } from './path-window.ts'

const path = Array.from({ length: 100 }, (_, index) => `${index}` as MessageId)
const window = (options: Omit<Parameters<typeof pathWindow>[1], 'limit'>) =>
  pathWindow(path, { limit: 9, ...options }).map(Number)
const at = (id: number, atEnd = false) => ({ messageId: `${id}` as MessageId, offsetPx: 0, atEnd })

it('reads around the message that is asked for, before what was kept, and the last ones always', () => {
  const around40 = [37, 38, 39, 40, 41, 42, 43, 44, 45, 96, 97, 98, 99]
  expect(window({ around: path[40], place: at(3) })).toEqual(around40)
  expect(window({ place: at(40) })).toEqual(around40)
  expect(window({ around: 'elsewhere' as MessageId, place: at(40) })).toEqual(around40)
})

it('reads the end where nothing else is known, and no message twice', () => {
  const end = [91, 92, 93, 94, 95, 96, 97, 98, 99]
  expect(window({})).toEqual(end)
  expect(window({ place: at(40, true) })).toEqual(end)
  expect(window({ around: path[97] })).toEqual(end)
  expect(window({ around: path[0] })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 96, 97, 98, 99])
  expect(pathWindow(path.slice(0, 3), { limit: 9 })).toEqual(['0', '1', '2'])
  expect(pathWindow([], { limit: 9 })).toEqual([])
})

it('crosses the port as one text, and comes out as it was', () => {
  const opened = { path, sizes: path.map(Number) } as Partial<OpenedConversation>
  expect(unpackPath(packPath(opened as OpenedConversation))).toEqual(opened)
  const empty = { path: [], sizes: [] } as Partial<OpenedConversation>
  expect(unpackPath(packPath(empty as OpenedConversation))).toEqual(empty)
})

it('needs no more of a branch, from its end upwards, than the window is read from', () => {
  const messageIds = fc.constantFrom(...path, 'elsewhere' as MessageId)
  const asked = fc.record({
    around: fc.option(messageIds, { nil: undefined }),
    place: fc.option(
      fc.record({ messageId: messageIds, offsetPx: fc.constant(0), atEnd: fc.boolean() }),
      { nil: undefined },
    ),
    limit: fc.integer({ min: 1, max: 120 }),
  })
  fc.assert(
    fc.property(asked, (options) => {
      const isEnough = windowSeen(options)
      const from = Math.max(0, path.findLastIndex(isEnough))
      const seen = path.slice(from)
      expect(pathWindow(seen, options)).toEqual(pathWindow(path, options))
    }),
  )
})

it('stops where the window begins, unless what is looked for is not on the branch', () => {
  const seen = (options: Omit<Parameters<typeof windowSeen>[0], 'limit'>) =>
    path.findLastIndex(windowSeen({ limit: 9, ...options }))
  expect(seen({})).toBe(91)
  expect(seen({ place: at(40, true) })).toBe(91)
  expect(seen({ place: at(40) })).toBe(37)
  expect(seen({ around: path[98], place: at(40) })).toBe(91)
  expect(seen({ around: 'elsewhere' as MessageId })).toBe(-1)
})
