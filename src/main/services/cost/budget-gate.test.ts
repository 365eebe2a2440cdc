import { describe, expect, it } from 'vitest'
import { aModelUsage } from '../../../../tests/build/a-usage.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemorySettings } from '../../../../tests/fakes/memory-settings.ts'
import type { ModelId } from '../../../shared/model/ids.ts'
import type { Budgets } from '../../../shared/model/settings.ts'
import type { UsageSpan } from '../../ports/store.ts'
import { createBudgetGate } from './budget-gate.ts'

const dayMs = 86_400_000
const paid = { kind: 'openai', modelId: 'gpt-5' as ModelId } as const

/** A gate after `spentToday`, and `spentBefore` earlier in the month. */
function aGate(budgets: Budgets, spent: { readonly today: number; readonly before: number }) {
  const clock = createManualClock(Date.UTC(2026, 10, 22, 12))
  const settings = createMemorySettings()
  settings.update({ budgets })
  const sumUsage = async ({ fromMs, untilMs }: UsageSpan) => {
    const costMicroUsd = untilMs - fromMs > dayMs ? spent.today + spent.before : spent.today
    return [aModelUsage({ providerId: 'p', modelId: 'm' }, { requests: 2, costMicroUsd })]
  }
  return createBudgetGate({ store: { sumUsage }, settings, clock })
}

describe('the budget gate', () => {
  it('lets everything pass where no budget blocks', async () => {
    const admit = aGate({ day: { warnMicroUsd: 1 }, month: {} }, { today: 500, before: 9_000 })
    await expect(admit(paid)).resolves.toBeUndefined()
  })

  it('stops when the day is spent, to the micro dollar', async () => {
    const budgets = { day: { blockMicroUsd: 1_000 }, month: {} }
    await expect(aGate(budgets, { today: 999, before: 9_000 })(paid)).resolves.toBeUndefined()
    await expect(aGate(budgets, { today: 1_000, before: 0 })(paid)).rejects.toMatchObject({
      fault: {
        code: 'turn.budgetReached',
        data: { period: 'day', limitMicroUsd: 1_000, spentMicroUsd: 1_000 },
      },
    })
  })

  it('stops when the month is spent, though the day is not', async () => {
    const budgets = { day: { blockMicroUsd: 1_000 }, month: { blockMicroUsd: 5_000 } }
    await expect(aGate(budgets, { today: 10, before: 4_990 })(paid)).rejects.toMatchObject({
      fault: {
        code: 'turn.budgetReached',
        data: { period: 'month', limitMicroUsd: 5_000, spentMicroUsd: 5_000 },
      },
    })
  })

  it('does not stop what costs nothing', async () => {
    const admit = aGate(
      { day: { blockMicroUsd: 1 }, month: { blockMicroUsd: 1 } },
      { today: 5, before: 5 },
    )
    await expect(admit({ kind: 'demo', modelId: 'writer' as ModelId })).resolves.toBeUndefined()
    await expect(admit({ kind: 'ollama', modelId: 'qwen3' as ModelId })).resolves.toBeUndefined()
    await expect(
      admit({ kind: 'ollama', modelId: 'qwen3:cloud' as ModelId }),
    ).rejects.toMatchObject({ fault: { code: 'turn.budgetReached' } })
  })
})
