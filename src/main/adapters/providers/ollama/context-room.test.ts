import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextRoom } from './context-room.ts'

test.each([
  [1, undefined, 4096],
  [4096, undefined, 4096],
  [4097, undefined, 6144],
  [6145, undefined, 8192],
  [8400, undefined, 12_288],
  [20_000, undefined, 24_576],
  [25_000, undefined, 32_768],
  [25_000, 30_000, 30_000],
  [90_000, 40_960, 40_960],
  [100, 2048, 2048],
])('%i tokens of a model that takes %s get %i', (needed, model, room) => {
  expect(contextRoom(needed, model)).toBe(room)
})

test('always has the room that is needed if the model has it, and not much more, in few sizes', () => {
  const sizes = new Set<number>()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (needed) => {
      sizes.add(contextRoom(needed))
      const room = contextRoom(needed)
      return room >= needed && (room === 4096 || room < needed * 1.5)
    }),
  )
  expect(sizes.size).toBeLessThanOrEqual(18)
})
