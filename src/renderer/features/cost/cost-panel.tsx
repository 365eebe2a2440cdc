import { addUsage } from '../../../shared/logic/cost.ts'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { UsageSummary } from '../../../shared/model/usage.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady, useSource } from '../../api/source.ts'
import { latestAnswer, useMessage } from '../../api/use-message.ts'
import { AnswerCost } from './answer-cost.tsx'
import { CostRows, type CostRow } from './cost-rows.tsx'
import { dayWords, unknownWords } from './cost-words.ts'
import { DaysChart } from './days-chart.tsx'
import { ModelCosts } from './model-costs.tsx'
import { sentences, words } from '../../words/words.ts'

interface CostPanelProps {
  /** Absent while there is none yet. */
  readonly conversationId: ConversationId | undefined
  /** Of which answer; absent: of the latest. */
  readonly answerId: MessageId | undefined
}

/** What was used and what it cost: by answer, branch, conversation, day and model. */
export function CostPanel({ conversationId, answerId }: CostPanelProps) {
  const liminal = useLiminal()
  const summary = useSource(liminal.usage)
  if (summary.state === 'loading') return null
  if (summary.state === 'failed') return <FaultAlert fault={summary.fault} />
  const { value } = summary
  if (conversationId !== undefined) {
    return <ConversationCost id={conversationId} answerId={answerId} summary={value} />
  }
  if (value.days.every(({ total }) => total.requests === 0)) return <NothingYet />
  return <Costs summary={value} rows={recently(value)} />
}

interface ConversationCostProps {
  readonly id: ConversationId
  readonly answerId: MessageId | undefined
  readonly summary: UsageSummary
}

function ConversationCost({ id, answerId, summary }: ConversationCostProps) {
  const liminal = useLiminal()
  const shown = useReady(liminal.conversation(id))
  const asked = useMessage(id, answerId)
  const used = useReady(liminal.usageOfConversation(id))
  const usedHere = useReady(liminal.usageOfBranch(id, shown?.path.at(-1)))
  const latest = shown && latestAnswer(shown, isTerminal)
  const answer = asked && isTerminal(asked) ? asked : latest
  const rows: readonly CostRow[] = [
    { name: words('cost.thisBranch'), total: usedHere ?? addUsage([]), unit: 'answer' },
    { name: words('cost.thisConversation'), total: addUsage(used ?? []), unit: 'request' },
    ...recently(summary),
  ]
  return (
    <>
      {answer ? <AnswerCost answer={answer} isLatest={answer.id === latest?.id} /> : null}
      <Costs summary={summary} rows={rows} />
    </>
  )
}

function recently({ today, thisMonth }: UsageSummary): readonly CostRow[] {
  return [
    { name: words('cost.today'), total: today, unit: 'request' },
    { name: words('cost.thisMonth'), total: thisMonth, unit: 'request' },
  ]
}

interface CostsProps {
  readonly summary: UsageSummary
  readonly rows: readonly CostRow[]
}

function Costs({ summary, rows }: CostsProps) {
  const isUnknown = rows.some(({ total, unit }) => unknownWords(total, unit) !== undefined)
  return (
    <>
      <CostRows rows={rows} savedMicroUsd={summary.thisMonth.savedMicroUsd} />
      <DaysChart days={summary.days} />
      <ModelCosts models={summary.models} />
      <p className="mt-4 text-small text-ink-3">
        {sentences(
          isUnknown ? words('cost.whyUnknown') : undefined,
          words('cost.pricesOf', { day: dayWords(summary.pricesAsOf) }),
        )}
      </p>
    </>
  )
}

function NothingYet() {
  return (
    <div className="grid gap-2 text-ink-2">
      <p className="font-semibold text-ink">{words('cost.nothingYet')}</p>
      <p>{words('cost.nothingYetText')}</p>
      <p>{words('cost.budgetsHint')}</p>
    </div>
  )
}
