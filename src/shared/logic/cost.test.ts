import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMessage, anAnswer } from '../../../tests/build/a-message.ts'
import { aUsageTotal } from '../../../tests/build/a-usage.ts'
import type { UsageTotal } from '../model/usage.ts'
import { addUsage, usageOfMessages } from './cost.ts'

const aTotal: fc.Arbitrary<UsageTotal> = fc.record({
  requests: fc.nat(1_000),
  requestsOfUnknownCost: fc.nat(1_000),
  costMicroUsd: fc.nat(),
  savedMicroUsd: fc.integer(),
  inputTokens: fc.nat(),
  outputTokens: fc.nat(),
  cachedInputTokens: fc.nat(),
})

describe('usage added up', () => {
  it('is nothing for nothing', () => {
    expect(addUsage([])).toEqual(aUsageTotal())
  })

  it('is the same however it is grouped', () => {
    fc.assert(
      fc.property(fc.array(aTotal), fc.array(aTotal), (some, more) => {
        expect(addUsage([...some, ...more])).toEqual(addUsage([addUsage(some), addUsage(more)]))
      }),
    )
  })
})

describe('what the answers of a branch cost', () => {
  it('is the sum of what is known, and a count of what is not', () => {
    const known = anAnswer({
      state: 'complete',
      costMicroUsd: 300,
      savedMicroUsd: 40,
      usage: { inputTokens: 90, outputTokens: 10, cachedInputTokens: 50 },
    })
    const unknown = anAnswer({ state: 'cancelled', usage: { inputTokens: 7 } })
    const free = anAnswer({ state: 'complete', costMicroUsd: 0, savedMicroUsd: 0 })
    const running = anAnswer({ state: 'streaming' })
    expect(usageOfMessages([aMessage(), known, aMessage(), unknown, free, running])).toEqual({
      requests: 3,
      requestsOfUnknownCost: 1,
      costMicroUsd: 300,
      savedMicroUsd: 40,
      inputTokens: 97,
      outputTokens: 10,
      cachedInputTokens: 50,
    })
  })
})
