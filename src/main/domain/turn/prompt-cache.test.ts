import { describe, expect, it } from 'vitest'
import type { ConversationId, ModelId } from '../../../shared/model/ids.ts'
import { promptCacheFor, type CacheablePrompt } from './prompt-cache.ts'

const prompt = (change: Partial<CacheablePrompt>) =>
  promptCacheFor({
    kind: 'anthropic',
    modelId: 'claude-opus-5-5' as ModelId,
    conversationId: '01930000-0000-7000-8000-0a1b2c3d4e5f' as ConversationId,
    systemTokens: 0,
    messageTokens: [400, 300, 200],
    isTrimmed: false,
    ...change,
  })

describe('the prompt cache', () => {
  it('is asked of Anthropic from the second question on, through the newest message', () => {
    expect(prompt({ messageTokens: [5_000] })).toBeUndefined()
    expect(prompt({})).toEqual({ key: '0a1b2c3d4e5f', throughMessage: 2 })
    expect(prompt({ messageTokens: [400, 300, 200, 100, 50] })?.throughMessage).toBe(4)
  })

  it('has its key at OpenAI from the first question on, since that costs nothing', () => {
    const kind = 'openai'
    expect(prompt({ kind, messageTokens: [1_024] })?.key).toBe('0a1b2c3d4e5f')
    expect(prompt({ kind, messageTokens: [1_023] })).toBeUndefined()
  })

  it.each([
    ['claude-opus-5-5', 512],
    ['claude-fable-5-1', 512],
    ['claude-sonnet-5', 1_024],
    ['claude-opus-4-8', 1_024],
    ['claude-opus-4-7', 2_048],
    ['claude-opus-4-6', 4_096],
    ['claude-opus-4-5-20251101', 4_096],
    ['claude-haiku-4-5-20251001', 4_096],
    ['claude-sonnet-4-5-20250929', 1_024],
    ['claude-opus-4-1-20250805', 1_024],
    ['claude-3-5-haiku-20241022', 2_048],
  ])('is not asked for less than %s keeps: %i tokens', (model, minimum) => {
    const modelId = model as ModelId
    const messageTokens = [100, 100, minimum - 200]
    expect(prompt({ modelId, messageTokens })).toBeDefined()
    expect(prompt({ modelId, messageTokens: [100, 100, minimum - 201] })).toBeUndefined()
    expect(prompt({ modelId, messageTokens, systemTokens: 5 })).toBeDefined()
    expect(prompt({ modelId, messageTokens: [10, 10, 10], systemTokens: minimum })).toBeDefined()
  })

  it('is left alone when early messages fall out, and at other vendors', () => {
    expect(prompt({ isTrimmed: true })).toBeUndefined()
    for (const kind of ['gemini', 'ollama', 'openai-compatible', 'demo'] as const) {
      expect(prompt({ kind, messageTokens: [9_000, 9_000, 9_000] })).toBeUndefined()
    }
  })
})
