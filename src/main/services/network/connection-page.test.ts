import { assert, array, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { aConnection } from '../../../../tests/build/what-left.ts'
import type { Connection } from '../../../shared/model/connection.ts'
import { pageOf } from './connection-page.ts'

const startedAt = (time: number): Connection => aConnection({ startedAt: time })

it('is whole when there is no more, and says so', () => {
  expect(pageOf([startedAt(3), startedAt(2)], 2)).toEqual({
    connections: [startedAt(3), startedAt(2)],
  })
})

it('ends before rows of the same time that it could not take all of', () => {
  const rows = [4, 3, 2, 2].map(startedAt)
  expect(pageOf(rows, 3)).toEqual({ connections: [startedAt(4), startedAt(3)], next: 3 })
})

it('leads through all rows, each once, also those that began at the same time', () => {
  const atTheSameTime = integer({ min: 1, max: 4 })
  assert(
    property(
      array(atTheSameTime, { maxLength: 30 }),
      integer({ min: 4, max: 9 }),
      (counts, limit) => {
        const times = counts.flatMap((count, index) => Array<number>(count).fill(100 - index))
        const rows = times.map(startedAt)
        const seen: Connection[] = []
        for (let before: number | undefined = Infinity; before !== undefined;) {
          const until: number = before
          const due = rows.filter((row) => row.startedAt < until)
          const page = pageOf(due.slice(0, limit + 1), limit)
          seen.push(...page.connections)
          before = page.next
        }
        expect(seen).toEqual(rows)
      },
    ),
  )
})
