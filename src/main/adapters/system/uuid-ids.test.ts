import { afterEach, expect, it, vi } from 'vitest'
import { createSequenceIds } from '../../../../tests/fakes/sequence-ids.ts'
import { conversationIdSchema } from '../../../shared/model/ids.ts'
import type { Ids } from '../../ports/ids.ts'
import { createUuidIds } from './uuid-ids.ts'

afterEach(() => vi.useRealTimers())

it.each<[string, () => Ids]>([
  ['system', createUuidIds],
  ['fake', createSequenceIds],
])('%s ids are UUIDv7, each one greater than the last', (_name, create) => {
  const ids = create()
  const made = Array.from({ length: 2_000 }, () => ids.next())
  for (const id of made) expect(conversationIdSchema.safeParse(id).success).toBe(true)
  expect(made).toEqual([...new Set(made)].toSorted())
})

it('keeps the order when the clock is set back by a day', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22) })
  const ids = createUuidIds()
  const before = ids.next()
  vi.setSystemTime(Date.UTC(2026, 10, 21))
  expect(ids.next() > before).toBe(true)
})
