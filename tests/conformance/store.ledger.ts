import { describe, expect, it } from 'vitest'
import type { LedgerEntry, Store, TurnBeginning } from '../../src/main/ports/store.ts'
import type { ModelId } from '../../src/shared/model/ids.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aModelRef } from '../build/a-provider-account.ts'
import { aLedgerEntry, anEnding, aTurnBeginning, aTurnEnding } from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const ever = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }

type Request = Partial<LedgerEntry>

/** A turn that ended at a time after such requests. */
async function aTurnThatEnded(
  store: Store,
  atMs: number,
  requests: readonly Request[],
  fields: Parameters<typeof aTurnBeginning>[0] = {},
): Promise<TurnBeginning> {
  const begun = aTurnBeginning({ ...fields, answer: { ...fields.answer, createdAt: atMs - 100 } })
  const entries = requests.map((request, index) =>
    aLedgerEntry(begun, { tryNumber: index + 1, ...request }),
  )
  await store.beginTurn(begun)
  await store.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 100, requests: entries }))
  return begun
}

export function describeLedger(tested: () => StoreUnderTest): void {
  describe('sumUsage', () => {
    it('sums every request of a model, with unknown costs counted apart', async () => {
      const { store } = tested()
      const model = aModelRef()
      const known = {
        model,
        usage: { inputTokens: 100, outputTokens: 20, cachedInputTokens: 60, reasoningTokens: 5 },
        costMicroUsd: 400,
        savedMicroUsd: 90,
      }
      const wrote = { ...known, usage: { inputTokens: 10 }, costMicroUsd: 0, savedMicroUsd: -30 }
      await aTurnThatEnded(store, 5_000, [{ model, state: 'failed' }, known])
      await aTurnThatEnded(store, 6_000, [wrote])
      expect(await (await tested().reopen()).sumUsage(ever)).toEqual([
        {
          ...model,
          requests: 3,
          requestsOfUnknownCost: 1,
          costMicroUsd: 400,
          savedMicroUsd: 60,
          inputTokens: 110,
          outputTokens: 20,
          cachedInputTokens: 60,
        },
      ])
    })

    it('is of a span with its beginning and without its end, by model in the order of use', async () => {
      const { store } = tested()
      const [early, late] = [aModelRef(), aModelRef({ modelId: 'baker-1' as ModelId })]
      await aTurnThatEnded(store, 3_000, [{ model: late }])
      await aTurnThatEnded(store, 1_000, [{ model: late }])
      await aTurnThatEnded(store, 2_000, [{ model: early }])
      const of = async (fromMs: number, untilMs: number) =>
        (await store.sumUsage({ fromMs, untilMs })).map(({ modelId, requests }) => [
          modelId,
          requests,
        ])
      const both = [
        [late.modelId, 1],
        [early.modelId, 1],
      ]
      expect(await of(1_000, 3_000)).toEqual(both)
      expect(await of(1_000, 3_001)).toEqual([
        [late.modelId, 2],
        [early.modelId, 1],
      ])
      expect(await of(1_001, 3_001)).toEqual(both.toReversed())
      expect(await of(2_000, 2_000)).toEqual([])
    })

    it('is of one conversation when asked, in the bin too', async () => {
      const { store } = tested()
      const conversation = aConversation()
      await aTurnThatEnded(store, 1_000, [{}, {}], { conversation })
      await aTurnThatEnded(store, 1_000, [{}])
      const span = { ...ever, conversationId: conversation.id }
      const requests = async () => (await store.sumUsage(span)).map((sum) => sum.requests)
      expect(await requests()).toEqual([2])
      await store.moveToBin(conversation.id, 1)
      expect(await requests()).toEqual([2])
      expect(await store.sumUsage({ ...span, untilMs: 1_000 })).toEqual([])
      expect(await store.sumUsage({ ...ever, conversationId: aConversation().id })).toEqual([])
      expect(await store.sumUsage(ever)).toHaveLength(2)
    })

    it('has nothing of a turn that ended before anything was sent', async () => {
      const { store } = tested()
      await aTurnThatEnded(store, 1_000, [])
      expect(await store.sumUsage(ever)).toEqual([])
    })

    it('has a turn that was abandoned as one request of unknown cost, once', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const reopened = await tested().reopen()
      await reopened.interruptAbandonedTurns()
      await reopened.interruptAbandonedTurns()
      const { createdAt, model } = begun.answer
      expect(await reopened.sumUsage({ fromMs: createdAt, untilMs: createdAt + 1 })).toEqual([
        {
          ...model,
          requests: 1,
          requestsOfUnknownCost: 1,
          costMicroUsd: 0,
          savedMicroUsd: 0,
          inputTokens: 0,
          outputTokens: 0,
          cachedInputTokens: 0,
        },
      ])
      expect(await reopened.sumUsage(ever)).toHaveLength(1)
    })
  })

  describe('readCalibration', () => {
    const request = (model: ModelRef, estimatedInputTokens: number, inputTokens: number) => ({
      model,
      estimatedInputTokens,
      usage: { inputTokens },
    })

    it('is of the requests to that model that have both an estimate and a report', async () => {
      const { store } = tested()
      const model = aModelRef()
      const other = aModelRef({ providerId: model.providerId, modelId: 'baker-1' as ModelId })
      await aTurnThatEnded(store, 1_000, [
        { model, estimatedInputTokens: 90 },
        { model, usage: { inputTokens: 90 } },
        { model, estimatedInputTokens: 90, usage: { outputTokens: 90 } },
        request(model, 40, 50),
        request(other, 7, 8),
        request(model, 0, 3),
      ])
      const both = { requests: 2, estimatedTokens: 40, reportedTokens: 53 }
      expect(await store.readCalibration(model)).toEqual(both)
      expect(await store.readCalibration(aModelRef())).toEqual({
        requests: 0,
        estimatedTokens: 0,
        reportedTokens: 0,
      })
    })

    it('forgets all but the newest 20, of one time the later tries', async () => {
      const { store } = tested()
      const model = aModelRef()
      const tries = Array.from({ length: 18 }, () => request(model, 10, 1))
      await aTurnThatEnded(store, 2_000, tries)
      await aTurnThatEnded(
        store,
        1_000,
        [100, 200, 300].map((tokens) => request(model, tokens, 2)),
      )
      const newest = { requests: 20, estimatedTokens: 180 + 200 + 300, reportedTokens: 18 + 4 }
      expect(await store.readCalibration(model)).toEqual(newest)
    })
  })
}
