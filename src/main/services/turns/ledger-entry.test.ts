import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createPriceTable } from '../../../../tests/fakes/price-table.ts'
import type { ModelId, PartId, ProviderId } from '../../../shared/model/ids.ts'
import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { createKnownPrices } from '../cost/known-prices.ts'
import { openLedgerEntry } from './ledger-entry.ts'

const providerId = '01930000-0000-7000-8000-0000000000aa' as ProviderId
const model = { providerId, modelId: 'm' as ModelId }
const row = { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 }

function anEntry(kind: ProviderAccount['kind'] = 'anthropic') {
  const clock = createManualClock()
  const prices = createKnownPrices(createPriceTable({ m: row }))
  const account = { id: providerId, kind, name: 'A', models: [], createdAt: 0 }
  const facts = { account, model, tryNumber: 1, estimatedInputTokens: 90 }
  return { clock, entry: openLedgerEntry({ clock, prices }, facts) }
}

describe('the ledger’s row of a request', () => {
  it('tells tokens, cost and times', async () => {
    const { clock, entry } = anEntry()
    clock.advance(120)
    entry.note({ type: 'usage', usage: { inputTokens: 100, cachedInputTokens: 40 } })
    entry.note({ type: 'part.delta', partId: 'p' as PartId, text: 'Hello' })
    clock.advance(80)
    entry.note({ type: 'usage', usage: { outputTokens: 7 } })
    expect(await entry.close({ state: 'complete' })).toEqual({
      tryNumber: 1,
      model,
      state: 'complete',
      usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 7 },
      costMicroUsd: 60 * 2 + 8 + 70,
      savedMicroUsd: 72,
      estimatedInputTokens: 90,
      timeToFirstTokenMs: 120,
      durationMs: 200,
    })
  })

  it('does not count twice what is reported again, since reports are cumulative', async () => {
    const { entry } = anEntry()
    for (const outputTokens of [1, 4, 9]) {
      entry.note({ type: 'usage', usage: { inputTokens: 100, outputTokens } })
    }
    expect(await entry.close({ state: 'complete' })).toMatchObject({ costMicroUsd: 290 })
  })

  it('does not know what a stopped answer cost whose output nobody told', async () => {
    const { entry } = anEntry()
    entry.note({ type: 'usage', usage: { inputTokens: 100 } })
    const closed = await entry.close({ state: 'cancelled' })
    expect(closed.usage).toEqual({ inputTokens: 100 })
    expect(closed.costMicroUsd).toBeUndefined()
  })

  it('knows that nobody charges for what was turned away, but not for what broke down', async () => {
    const turnedAway = await anEntry().entry.close({
      state: 'failed',
      fault: { code: 'provider.rateLimited', data: {} },
    })
    expect(turnedAway.costMicroUsd).toBe(0)
    const unreachable = await anEntry().entry.close({
      state: 'failed',
      fault: { code: 'provider.network', data: { reason: 'refused' } },
    })
    expect(unreachable.costMicroUsd).toBe(0)
    const lost = await anEntry().entry.close({
      state: 'failed',
      fault: { code: 'provider.network', data: { reason: 'reset' } },
    })
    expect(lost.costMicroUsd).toBeUndefined()
    const stalled = await anEntry().entry.close({
      state: 'failed',
      fault: { code: 'provider.stalled', data: { afterMs: 60_000 } },
    })
    expect(stalled.costMicroUsd).toBeUndefined()
  })

  it('costs nothing where nobody is paid, whatever is known of its tokens', async () => {
    expect(await anEntry('demo').entry.close({ state: 'complete' })).toMatchObject({
      costMicroUsd: 0,
    })
    expect(await anEntry('ollama').entry.close({ state: 'cancelled' })).toMatchObject({
      costMicroUsd: 0,
    })
  })
})
