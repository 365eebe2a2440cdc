import type { MessageId, TurnId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { LedgerEntry } from '../../../ports/store.ts'
import type { Database } from '../database.ts'

export interface LedgerWrites {
  readonly enter: (
    turn: { readonly turnId: TurnId; readonly answer: Message; readonly endedAt: number },
    entry: LedgerEntry,
  ) => void
  /** Enters what is known of the request of a turn that nobody saw the end of. */
  readonly enterAbandoned: (answerId: MessageId) => void
}

export function writeLedger(db: Database): LedgerWrites {
  const add = db.prepare(
    `INSERT INTO request_ledger (turn, try, conversation, provider, model, state, input_tokens,
       output_tokens, cached_input_tokens, cache_write_input_tokens, reasoning_tokens,
       estimated_input_tokens, cost_micro_usd, saved_micro_usd, time_to_first_token_ms,
       duration_ms, created)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addAbandoned = db.prepare<[string]>(
    `INSERT INTO request_ledger (turn, try, conversation, provider, model, state, created)
     SELECT turn.id, 1, turn.conversation, message.provider, message.model, 'interrupted',
       message.created
     FROM turn JOIN message ON message.id = turn.answer
     WHERE turn.answer = ? AND message.provider IS NOT NULL AND message.model IS NOT NULL
     ON CONFLICT (turn, try) DO NOTHING`,
  )
  return {
    enter: ({ turnId, answer, endedAt }, { usage, model, ...entry }) => {
      add.run(
        turnId,
        entry.tryNumber,
        answer.conversationId,
        model.providerId,
        model.modelId,
        entry.state,
        usage?.inputTokens ?? null,
        usage?.outputTokens ?? null,
        usage?.cachedInputTokens ?? null,
        usage?.cacheWriteInputTokens ?? null,
        usage?.reasoningTokens ?? null,
        entry.estimatedInputTokens ?? null,
        entry.costMicroUsd ?? null,
        entry.savedMicroUsd ?? null,
        entry.timeToFirstTokenMs ?? null,
        Math.round(entry.durationMs),
        endedAt,
      )
    },
    enterAbandoned: (answerId) => void addAbandoned.run(answerId),
  }
}
