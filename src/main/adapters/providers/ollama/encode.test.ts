import { expect, test } from 'vitest'
import type { ModelId } from '../../../../shared/model/ids.ts'
import { encodeChatRequest } from './encode.ts'

const request = {
  model: 'qwen3:4b' as ModelId,
  messages: [{ role: 'user', text: 'Hello?' }],
} as const

test('leaves to the server what nobody decided', () => {
  expect(encodeChatRequest(request)).toEqual({
    model: 'qwen3:4b',
    messages: [{ role: 'user', content: 'Hello?' }],
    stream: true,
    truncate: false,
    shift: false,
  })
})

test('asks for room by steps, within what the model takes', () => {
  const roomOf = (fields: object) => encodeChatRequest({ ...request, ...fields }).options?.num_ctx
  expect(roomOf({ contextTokens: 7000 })).toBe(8192)
  expect(roomOf({ contextTokens: 8000 })).toBe(8192)
  expect(roomOf({ contextTokens: 6500, contextWindowTokens: 7000 })).toBe(7000)
  expect(roomOf({ maxOutputTokens: 5 })).toBeUndefined()
})

test.each([
  ['5m', '5m'],
  ['1h', '1h'],
  ['always', -1],
  ['none', 0],
] as const)('holds the model for %s', (keepAlive, word) => {
  expect(encodeChatRequest(request, keepAlive).keep_alive).toBe(word)
})
