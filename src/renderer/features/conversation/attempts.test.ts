import { expect, test } from 'vitest'
import { anAnswer } from '../../../../tests/build/a-message.ts'
import { continuedWords, earlierAttempts, laterAttempt } from './attempts.ts'

const first = anAnswer({ state: 'interrupted' })
const second = anAnswer({ state: 'cancelled', continuedFrom: first.id })
const third = anAnswer({ state: 'complete', continuedFrom: second.id })
const all = [first, second, third]

test('an answer knows what it carries on, and what carries it on', () => {
  expect(earlierAttempts(all, third)).toEqual([second, first])
  expect(earlierAttempts(all, first)).toEqual([])
  expect(laterAttempt(all, first)).toBe(second)
  expect(laterAttempt(all, third)).toBeUndefined()
})

test('an attempt that is not there any more, or a circle of them, ends the history', () => {
  expect(earlierAttempts([third], third)).toEqual([])
  const circle = { ...first, continuedFrom: second.id }
  expect(earlierAttempts([circle, second], second)).toEqual([circle, second])
})

test('the history is told in a few words', () => {
  expect(continuedWords(earlierAttempts(all, second))).toBe('Continued from an interrupted answer')
  expect(continuedWords(earlierAttempts(all, third))).toBe(
    'Continued 2 times, last from a stopped answer',
  )
  expect(continuedWords([])).toBe('')
})
