import { expect, it } from 'vitest'
import { anAnswer } from '../../../../tests/build/a-message.ts'
import { figuresInDetail, messageFigures } from './message-figures.ts'

it('an answer tells its speed, size and cost', () => {
  const answer = anAnswer({
    timeToFirstTokenMs: 1_200,
    usage: {
      inputTokens: 12_418,
      cachedInputTokens: 8_960,
      outputTokens: 412,
      reasoningTokens: 120,
    },
    costMicroUsd: 11_300,
    savedMicroUsd: 40_000,
  })
  expect(messageFigures(answer)).toBe('1.2 s to first word · 412 tokens · $0.0113')
  expect(figuresInDetail(answer).split('\n')).toEqual([
    '12,418 tokens sent, 8,960 read from the cache',
    '412 tokens of the answer, 120 of them reasoning',
    '$0.0113',
    '$0.04 saved by the cache',
  ])
})

it('what is unknown is said to be, and is never $0', () => {
  const answer = anAnswer({ usage: { inputTokens: 7 } })
  expect(messageFigures(answer)).toBe('')
  expect(figuresInDetail(answer)).toBe('7 tokens sent\nCost unknown')
  expect(figuresInDetail(anAnswer())).toBe('Cost unknown')
})

it('what is free has no price in the line, and is told as free', () => {
  const answer = anAnswer({ usage: { outputTokens: 1 }, costMicroUsd: 0, savedMicroUsd: 0 })
  expect(messageFigures(answer)).toBe('1 token')
  expect(figuresInDetail(answer)).toBe('1 token of the answer\nFree of charge')
})
