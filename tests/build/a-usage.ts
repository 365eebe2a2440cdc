import type { ModelUsage, UsageSummary, UsageTotal } from '../../src/shared/model/usage.ts'

/** Nothing used, but for what is said. */
export function aUsageTotal(fields: Partial<UsageTotal> = {}): UsageTotal {
  return {
    requests: 0,
    requestsOfUnknownCost: 0,
    costMicroUsd: 0,
    savedMicroUsd: 0,
    inputTokens: 0,
    outputTokens: 0,
    cachedInputTokens: 0,
    ...fields,
  }
}

export function aModelUsage(
  model: Pick<ModelUsage, 'providerId' | 'modelId'>,
  fields: Partial<UsageTotal> = {},
): ModelUsage {
  return { ...model, ...aUsageTotal(fields) }
}

export function aUsageSummary(fields: Partial<UsageSummary> = {}): UsageSummary {
  return {
    day: '2026-11-22',
    today: aUsageTotal(),
    thisMonth: aUsageTotal(),
    models: [],
    days: [],
    pricesAsOf: '2026-09-23',
    ...fields,
  }
}
