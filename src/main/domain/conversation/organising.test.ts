import { expect, it } from 'vitest'
import { aFolder } from '../../../../tests/build/a-folder.ts'
import { daysKept, daysLeft, isDue } from './bin-days.ts'
import { positionBefore } from './folder-position.ts'

it('a conversation is in the bin on thirty days after the one on which it came', () => {
  expect(daysLeft(1)).toBe(daysKept)
  expect(daysLeft(0)).toBe(daysKept)
  expect(daysLeft(30)).toBe(1)
  expect(isDue(30)).toBe(false)
  expect(daysLeft(31)).toBe(0)
  expect(isDue(31)).toBe(true)
  expect(daysLeft(400)).toBe(0)
})

it('a folder finds a position before any other and below all', () => {
  const [one, other] = [aFolder({ position: 1 }), aFolder({ position: 2 })]
  expect(positionBefore([], undefined)).toBe(1)
  expect(positionBefore([one, other], undefined)).toBe(3)
  expect(positionBefore([one, other], one.id)).toBe(0)
  expect(positionBefore([one, other], other.id)).toBe(1.5)
})
