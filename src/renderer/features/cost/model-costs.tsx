import type { ModelUsage } from '../../../shared/model/usage.ts'
import { integer, times } from '../../api/figures.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { costWords, unknownWords } from './cost-words.ts'
import { words } from '../../words/words.ts'

/** What each model was used for this month. */
export function ModelCosts({ models }: { readonly models: readonly ModelUsage[] }) {
  const providers = useReady(useLiminal().providers) ?? []
  if (models.length === 0) return null
  const labelOf = ({ providerId, modelId }: ModelUsage): string =>
    providers
      .find(({ account }) => account.id === providerId)
      ?.account.models.find((model) => model.id === modelId)?.label ?? modelId
  return (
    <section aria-labelledby="cost-by-model" className="mt-4">
      <h3 id="cost-by-model" className="mb-1 text-small font-semibold text-ink-2">
        {words('cost.byModel')}
      </h3>
      <ul className="grid">
        {models.map((model) => (
          <li
            key={`${model.providerId} ${model.modelId}`}
            className="flex items-baseline gap-3 border-b border-line py-1.5"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate">{labelOf(model)}</span>
              <span className="block text-small text-ink-3">{detailOf(model)}</span>
            </span>
            <span className="text-end tabular-nums">{costWords(model)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function detailOf(model: ModelUsage): string {
  const tokens = words('cost.inAndOut', {
    sent: integer(model.inputTokens),
    received: integer(model.outputTokens),
  })
  const isAllUnknown = model.requestsOfUnknownCost === model.requests
  const unknown = isAllUnknown ? undefined : unknownWords(model, 'request')
  return [times(model.requests, 'request'), tokens, unknown]
    .filter((part) => part !== undefined)
    .join(' · ')
}
