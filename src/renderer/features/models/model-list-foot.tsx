import { Plus, TriangleAlert } from 'lucide-react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import { copyOf } from '../../api/error-copy.ts'
import type { ModelListFaults } from './use-model-refresh.ts'
import { words } from '../../words/words.ts'

interface ModelListFootProps {
  readonly providers: readonly ProviderView[]
  readonly faults: ModelListFaults
  readonly onAddProvider: () => void
}

/** Which lists could not be brought up to date, and the way to another provider. */
export function ModelListFoot({ providers, faults, onAddProvider }: ModelListFootProps) {
  return (
    <div className="shrink-0 border-t border-line p-1">
      {providers.map(({ account: { id, name } }) => {
        const fault = faults.get(id)
        return fault === undefined ? null : (
          <p
            key={id}
            role="status"
            className="flex items-start gap-2 px-2.5 py-1.5 text-small text-ink-2"
          >
            <TriangleAlert
              size={14}
              strokeWidth={1.6}
              className="mt-0.5 shrink-0 text-warn"
              aria-hidden
            />
            {words('models.lastKnown', { name, what: copyOf(fault).title })}
          </p>
        )
      })}
      <button
        type="button"
        onClick={onAddProvider}
        className="flex w-full items-center gap-2 rounded-control px-2.5 py-1.5 text-ink-2 hover:bg-hover hover:text-ink"
      >
        <Plus size={16} strokeWidth={1.6} aria-hidden />
        {words('providers.add')}
      </button>
    </div>
  )
}
