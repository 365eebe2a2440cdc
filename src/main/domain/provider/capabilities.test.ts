import { describe, expect, it } from 'vitest'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { takesPrefill } from './capabilities.ts'

const takes = (kind: ProviderKind, model: string): boolean => takesPrefill(kind, model as ModelId)

describe('an unfinished answer at the end of the messages', () => {
  it.each([
    'claude-2.1',
    'claude-instant-1.2',
    'claude-3-haiku-20240307',
    'claude-3-5-sonnet-latest',
    'claude-3-7-sonnet-20250219',
    'claude-opus-4-20250514',
    'claude-sonnet-4-0',
    'claude-opus-4-1-20250805',
    'claude-sonnet-4-5',
    'claude-sonnet-4-5@20250929',
    'claude-haiku-4-5-20251001',
    'claude-opus-4-5-20251101',
  ])('is gone on from by %s', (model) => {
    expect(takes('anthropic', model)).toBe(true)
  })

  it.each([
    'claude-opus-4-6',
    'claude-sonnet-4-6',
    'claude-opus-4-7-20260416',
    'claude-opus-4-8',
    'claude-opus-5-5',
    'claude-sonnet-5',
    'claude-opus-4-10',
    'claude-opus-4-50',
    'claude-fable-5',
    'something-new',
  ])('is refused by %s, or may be', (model) => {
    expect(takes('anthropic', model)).toBe(false)
  })

  it('is gone on from by any model of Ollama, and counted on nowhere else', () => {
    expect(takes('ollama', 'qwen3:8b')).toBe(true)
    for (const kind of ['openai', 'openai-compatible', 'gemini', 'demo'] as const) {
      expect(takes(kind, 'claude-3-haiku-20240307')).toBe(false)
    }
  })
})
