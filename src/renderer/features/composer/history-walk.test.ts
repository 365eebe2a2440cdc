import { describe, expect, test } from 'vitest'
import {
  beginWalk,
  newerOf,
  olderOf,
  textOf,
  walksBack,
  walksForward,
  type HistoryWalk,
} from './history-walk.ts'

const sent = ['third', 'second', 'first']

function walkFrom(unsent: string): HistoryWalk {
  const walk = beginWalk(sent, unsent)
  if (!walk) throw new Error('There is nothing to walk through')
  return walk
}

describe('a walk through what was sent', () => {
  test('goes back to the oldest and stays there, and forward to what was not sent', () => {
    const third = walkFrom('half a thought')
    const first = olderOf(olderOf(third))
    expect([third, olderOf(third), first, olderOf(first)].map(textOf)).toEqual([
      'third',
      'second',
      'first',
      'first',
    ])
    expect(textOf(newerOf(first) ?? first)).toBe('second')
    expect(newerOf(third)).toBeUndefined()
    expect(first.unsent).toBe('half a thought')
  })

  test('leaves out what is written already, and does not begin without anything', () => {
    expect(textOf(walkFrom('third'))).toBe('second')
    expect(beginWalk([], '')).toBeUndefined()
    expect(beginWalk(['again'], 'again')).toBeUndefined()
  })

  test('begins at the very beginning of the field only', () => {
    expect(walksBack({ text: '', start: 0, end: 0 }, undefined)).toBe(true)
    expect(walksBack({ text: 'abc', start: 0, end: 0 }, undefined)).toBe(true)
    expect(walksBack({ text: 'abc', start: 0, end: 3 }, undefined)).toBe(false)
    expect(walksBack({ text: 'abc', start: 3, end: 3 }, undefined)).toBe(false)
    expect(walksForward({ text: '', start: 0, end: 0 }, undefined)).toBe(false)
  })

  test('goes on as long as its text stands as it was put there', () => {
    const walk = walkFrom('')
    const after = { text: 'third', start: 5, end: 5 }
    expect(walksBack(after, walk)).toBe(true)
    expect(walksForward(after, walk)).toBe(true)
    expect(walksForward({ ...after, start: 2, end: 2 }, walk)).toBe(false)
    expect(walksBack({ text: 'third!', start: 6, end: 6 }, walk)).toBe(false)
  })
})
