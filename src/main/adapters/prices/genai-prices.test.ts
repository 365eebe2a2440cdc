import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import type { Usage } from '../../../shared/model/usage.ts'
import { createGenaiPrices, priceListVersion } from './genai-prices.ts'

const at = Date.UTC(2026, 9, 1)
const log = createQuietLog()
const prices = createGenaiPrices({ log })

const costOf = (kind: ProviderKind, modelId: string, usage: Usage, baseUrl?: string) =>
  prices.costOf(
    { kind, modelId: modelId as ModelId, ...(baseUrl !== undefined && { baseUrl }) },
    usage,
    at,
  )

const million: Usage = { inputTokens: 1_000_000, outputTokens: 1_000_000 }

describe('prices from genai-prices', () => {
  it('are of the day that stands beside the version that is installed', async () => {
    const manifest = new URL(
      '../../../../node_modules/@pydantic/genai-prices/package.json',
      import.meta.url,
    )
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
    // With a new version: the day on which it came out goes into priceListDay.
    expect(version).toBe(priceListVersion)
  })

  // Worked out by hand from the vendors' pages of prices:
  // https://platform.claude.com/docs/en/about-claude/pricing
  // https://platform.openai.com/docs/pricing
  // https://ai.google.dev/gemini-api/docs/pricing
  it.each<[string, ProviderKind, string, Usage, number, number]>([
    // 2,000 × $1 + 5,000 × $0.10 + 1,000 × $1.25 + 500 × $5, for a million each.
    [
      'a cache that is read and written',
      'anthropic',
      'claude-haiku-4-5-20251001',
      {
        inputTokens: 8_000,
        outputTokens: 500,
        cachedInputTokens: 5_000,
        cacheWriteInputTokens: 1_000,
      },
      6_250,
      4_250,
    ],
    // 1,000 × $4 + 9,000 × $0.20 + 1,000 × $20.
    [
      'the model of the day',
      'anthropic',
      'claude-opus-5-5',
      { inputTokens: 10_000, outputTokens: 1_000, cachedInputTokens: 9_000 },
      25_800,
      34_200,
    ],
    // 300,000 × $6 + 1,000 × $22.50: above 200,000 all of the request has the higher price.
    [
      'a long prompt',
      'anthropic',
      'claude-sonnet-4-5-20250929',
      { inputTokens: 300_000, outputTokens: 1_000 },
      1_822_500,
      0,
    ],
    // 1,000 × $1.25 + 9,000 × $0.125 + 2,000 × $10, reasoning being output.
    [
      'reasoning and a cache that is read',
      'openai',
      'gpt-5-2025-08-07',
      {
        inputTokens: 10_000,
        outputTokens: 2_000,
        cachedInputTokens: 9_000,
        reasoningTokens: 1_500,
      },
      22_375,
      10_125,
    ],
    // 100,000 × $1.25 + 1,000 × $10.
    [
      'a prompt below the step',
      'gemini',
      'gemini-2.5-pro',
      { inputTokens: 100_000, outputTokens: 1_000 },
      135_000,
      0,
    ],
    // 250,000 × $2.50 + 1,000 × $15.
    [
      'a prompt above the step',
      'gemini',
      'gemini-2.5-pro',
      { inputTokens: 250_000, outputTokens: 1_000 },
      640_000,
      0,
    ],
  ])('are the vendor’s own for %s', async (_, kind, model, usage, costMicroUsd, savedMicroUsd) => {
    expect(await costOf(kind, model, usage)).toEqual({ costMicroUsd, savedMicroUsd })
  })

  it.each([
    ['https://openrouter.ai/api/v1', 'anthropic/claude-opus-4.5'],
    ['https://api.deepseek.com/v1', 'deepseek-chat'],
    ['https://api.groq.com/openai/v1', 'openai/gpt-oss-120b'],
    ['https://api.mistral.ai/v1', 'mistral-large-latest'],
    ['https://api.x.ai/v1', 'grok-4'],
    ['https://api.together.xyz/v1', 'Qwen/Qwen1.5-1.8B'],
    ['https://generativelanguage.googleapis.com/v1beta/openai', 'models/gemini-2.5-pro'],
  ])('are found for a compatible endpoint by its host: %s', async (baseUrl, model) => {
    const cost = await costOf('openai-compatible', model, million, baseUrl)
    expect(cost?.costMicroUsd).toBeGreaterThan(0)
  })

  it('are unknown where the host is, whatever the model is called', async () => {
    for (const baseUrl of ['http://localhost:1234/v1', 'https://proxy.example/v1']) {
      expect(await costOf('openai-compatible', 'gpt-5', million, baseUrl)).toBeUndefined()
    }
    expect(await costOf('openai-compatible', 'gpt-5', million)).toBeUndefined()
    expect(await costOf('demo', 'gpt-5', million)).toBeUndefined()
    expect(await costOf('ollama', 'gpt-oss:20b', million)).toBeUndefined()
  })

  it('are 0 for what OpenRouter gives away, and unknown for what is not sold by the token', async () => {
    const openrouter = 'https://openrouter.ai/api/v1'
    const free = 'meta-llama/llama-3.3-70b-instruct:free'
    expect(await costOf('openai-compatible', free, million, openrouter)).toEqual({
      costMicroUsd: 0,
      savedMicroUsd: 0,
    })
    expect(await costOf('openai', 'whisper-1', million)).toBeUndefined()
  })

  it('follow the date of the request', async () => {
    const model = { kind: 'openai', modelId: 'gpt-5.6-sol' as ModelId } as const
    const usage = { inputTokens: 1_000, outputTokens: 0 }
    expect(await prices.costOf(model, usage, Date.UTC(2026, 7, 1))).toMatchObject({
      costMicroUsd: 5_000,
    })
    expect(await prices.costOf(model, usage, Date.UTC(2026, 8, 1))).toMatchObject({
      costMicroUsd: 4_000,
    })
  })
})
