import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextRoom } from './context-room.ts'

test.each([
  [1, undefined, 4096],
  [4096, undefined, 4096],
  [4097, undefined, 8192],
  [20_000, undefined, 32_768],
  [20_000, 24_576, 24_576],
  [90_000, 40_960, 40_960],
  [100, 2048, 2048],
])('%i tokens of a model that takes %s get %i', (needed, model, room) => {
  expect(contextRoom(needed, model)).toBe(room)
})

test('always has the room that is needed if the model has it, and few sizes up to a million', () => {
  const sizes = new Set<number>()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (needed) => {
      sizes.add(contextRoom(needed))
      return contextRoom(needed) >= needed
    }),
  )
  expect(sizes.size).toBeLessThan(10)
})
