import { expect, test } from 'vitest'
import { anAnswer } from '../../../../tests/build/a-message.ts'
import { messageFigures } from './message-figures.ts'
import { messageName } from './message-name.ts'

test('every known figure is told', () => {
  const message = anAnswer({
    timeToFirstTokenMs: 1_210,
    usage: { outputTokens: 1_412 },
    costMicroUsd: 11_300,
  })
  expect(messageFigures(message)).toBe('1.2 s to first word · 1,412 tokens · $0.0113')
})

test('what is unknown is left out, and never shown as nothing', () => {
  expect(messageFigures(anAnswer({ usage: { inputTokens: 9 } }))).toBe('')
  expect(messageFigures(anAnswer({ timeToFirstTokenMs: 82 }))).toBe('82 ms to first word')
  expect(messageFigures(anAnswer({ usage: { outputTokens: 1 } }))).toBe('1 token')
})

test('an answer is called by its model, with its state when it is not complete', () => {
  expect(messageName(anAnswer({ state: 'complete' }))).toBe('Baker 2')
  expect(messageName(anAnswer({ state: 'interrupted' }))).toBe('Baker 2 (interrupted)')
  expect(messageName(anAnswer({ role: 'user' }))).toBe('You')
})
