import { modelUsageSchema } from '../../../../shared/model/usage.ts'
import type { Calibration, UsageSpan } from '../../../ports/store.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'

const calibratingRequests = 20

interface Sums {
  readonly providerId: string
  readonly modelId: string
}

export function readLedger(
  db: Database,
  rows: RowReader,
): Pick<LibraryReads, 'sumUsage' | 'readCalibration'> {
  const inSpan = 'created >= @fromMs AND created < @untilMs'
  const sumAll = db.prepare<[UsageSpan], Sums>(sumsWhere(inSpan))
  const sumOfConversation = db.prepare<[UsageSpan], Sums>(
    sumsWhere(`conversation = @conversationId AND ${inSpan}`),
  )
  const calibrate = db.prepare<[string, string], Calibration>(
    `SELECT count(*) AS requests, coalesce(sum(estimated), 0) AS estimatedTokens,
       coalesce(sum(reported), 0) AS reportedTokens
     FROM (
       SELECT estimated_input_tokens AS estimated, input_tokens AS reported FROM request_ledger
       WHERE provider = ? AND model = ?
         AND estimated_input_tokens IS NOT NULL AND input_tokens IS NOT NULL
       ORDER BY created DESC, turn DESC, try DESC LIMIT ${calibratingRequests}
     )`,
  )
  const unknown: Calibration = { requests: 0, estimatedTokens: 0, reportedTokens: 0 }

  return {
    sumUsage: (span) => {
      const sums = span.conversationId === undefined ? sumAll : sumOfConversation
      return sums.all(span).flatMap((row) => {
        const identity = { table: 'request_ledger', id: `${row.providerId} ${row.modelId}` }
        return rows.parsed(modelUsageSchema, identity, row) ?? []
      })
    },
    readCalibration: ({ providerId, modelId }) => calibrate.get(providerId, modelId) ?? unknown,
  }
}

function sumsWhere(condition: string): string {
  return `SELECT provider AS providerId, model AS modelId, count(*) AS requests,
      count(*) - count(cost_micro_usd) AS requestsOfUnknownCost,
      coalesce(sum(cost_micro_usd), 0) AS costMicroUsd,
      coalesce(sum(saved_micro_usd), 0) AS savedMicroUsd,
      coalesce(sum(input_tokens), 0) AS inputTokens,
      coalesce(sum(output_tokens), 0) AS outputTokens,
      coalesce(sum(cached_input_tokens), 0) AS cachedInputTokens
    FROM request_ledger WHERE ${condition}
    GROUP BY provider, model ORDER BY min(created), provider, model`
}
