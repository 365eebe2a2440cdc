import { createGenaiPrices } from '../../src/main/adapters/prices/genai-prices.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import { createPriceTable } from '../fakes/price-table.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { describePrices } from './prices.conformance.ts'

// https://platform.claude.com/docs/en/about-claude/pricing, Claude Opus 4.5.
const opus = {
  input: 5,
  cachedInput: 0.5,
  cacheWrite: 6.25,
  output: 25,
  contextWindowTokens: 200_000,
}
const model = { kind: 'anthropic', modelId: 'claude-opus-4-5-20251101' as ModelId } as const

describePrices('genai-prices', () => ({
  prices: createGenaiPrices({ log: createQuietLog() }),
  model,
  row: opus,
}))

describePrices('the price table of tests', () => ({
  prices: createPriceTable({ [model.modelId]: opus }),
  model,
  row: opus,
}))
