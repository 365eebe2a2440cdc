import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ProviderId } from '../../../shared/model/ids.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { ProviderCard } from './provider-card.tsx'
import { ProviderForm } from './provider-form.tsx'
import { useDueKeys } from './use-due-keys.ts'
import { words } from '../../words/words.ts'

interface ProvidersPanelProps {
  readonly vaultPanel: ReactNode
  /** Begins with the form for a new one. */
  readonly isAdding: boolean
  readonly onSaved: (view: ProviderView, models: readonly ModelInfo[]) => void
}

export function ProvidersPanel({ vaultPanel, isAdding, onSaved }: ProvidersPanelProps) {
  const loaded = useSource(useLiminal().providers)
  const [open, setOpen] = useState<ProviderId | 'new' | undefined>(isAdding ? 'new' : undefined)
  const isDue = useDueKeys()
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') {
    return <FaultAlert fault={loaded.fault} kept={words('providers.noneRemoved')} />
  }
  const dueKeys = loaded.value.filter(isDue).length
  // After a save the form stays open where there is more to say: its models were not listed.
  // A server of one's own then shows how to come by some.
  const saved = (view: ProviderView, models: readonly ModelInfo[]): void => {
    if (models.length > 0) setOpen(undefined)
    else if (view.account.kind === 'ollama') setOpen(view.account.id)
    onSaved(view, models)
  }
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-4">
        <p className="flex-1 text-ink-3">{words('providers.intro')}</p>
        {open === 'new' ? null : (
          <Button onClick={() => setOpen('new')}>
            <Plus size={16} strokeWidth={1.6} aria-hidden />
            {words('providers.add')}
          </Button>
        )}
      </div>
      {dueKeys > 0 ? (
        <p className="text-small text-ink-2">{words('providers.keysDue', { count: dueKeys })}</p>
      ) : null}
      {open === 'new' ? (
        <section
          aria-label={words('providers.new')}
          className="rounded-card border border-line p-4"
        >
          <ProviderForm
            vaultPanel={vaultPanel}
            onSaved={saved}
            onCancel={() => setOpen(undefined)}
          />
        </section>
      ) : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {loaded.value.map((view) => (
          <ProviderCard
            key={view.account.id}
            view={view}
            vaultPanel={vaultPanel}
            isOpen={open === view.account.id}
            onToggle={(isOpen) => setOpen(isOpen ? view.account.id : undefined)}
            onSaved={saved}
          />
        ))}
      </ul>
    </div>
  )
}
