import { expect, it } from 'vitest'
import type { ModelId } from '../../../../shared/model/ids.ts'
import { encodeMessagesRequest } from './encode.ts'

const request = {
  model: 'claude-opus-5-5' as ModelId,
  messages: [{ role: 'user', text: 'Hello' }],
} as const

it('asks for no longer an answer than there is room for, since the API refuses the sum', () => {
  expect(encodeMessagesRequest(request).max_tokens).toBe(32_000)
  expect(encodeMessagesRequest({ ...request, answerRoomTokens: 50_000 }).max_tokens).toBe(32_000)
  expect(encodeMessagesRequest({ ...request, answerRoomTokens: 9_000 }).max_tokens).toBe(9_000)
  const told = { ...request, maxOutputTokens: 77, answerRoomTokens: 9_000 }
  expect(encodeMessagesRequest(told).max_tokens).toBe(77)
})
