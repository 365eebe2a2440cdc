import { useState, type ReactNode } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ModelPull } from '../../../shared/model/local-model.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { times } from '../../api/figures.ts'
import { useReady } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { LocalModels } from './local-models.tsx'
import { spokenPull } from './pull-words.ts'
import { kindLabel } from './form-values.ts'
import { ProviderForm } from './provider-form.tsx'

interface ProviderCardProps {
  readonly view: ProviderView
  readonly vaultPanel: ReactNode
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly onSaved: (view: ProviderView, models: readonly ModelInfo[]) => void
}

export function ProviderCard({ view, vaultPanel, isOpen, onToggle, onSaved }: ProviderCardProps) {
  const liminal = useLiminal()
  const { client } = liminal
  const removal = useAct()
  const [isAsking, setAsking] = useState(false)
  const { account } = view
  const pulls = useReady(liminal.pulls) ?? []

  async function remove(): Promise<void> {
    const isDone = await removal.run(() => client.providers.remove({ providerId: account.id }))
    if (isDone) setAsking(false)
  }

  return (
    <li aria-label={account.name} className="rounded-card border border-line">
      <div className="flex items-center gap-3 py-2.5 pr-2.5 pl-4">
        <div className="min-w-0 flex-1">
          <p className="truncate font-[550]">{account.name}</p>
          <p className="truncate text-small text-ink-3">{summary(view, pulls)}</p>
        </div>
        <Button
          aria-label={isOpen ? `Close ${account.name}` : `Edit ${account.name}`}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {isOpen ? 'Close' : 'Edit'}
        </Button>
      </div>
      {isOpen ? (
        <div className="border-t border-line p-4">
          {account.kind === 'ollama' ? <LocalModels account={account} /> : null}
          <ProviderForm view={view} vaultPanel={vaultPanel} onSaved={onSaved}>
            <Button look="danger" className="ml-auto" onClick={() => setAsking(true)}>
              Remove
            </Button>
          </ProviderForm>
        </div>
      ) : null}
      <Confirm
        isOpen={isAsking}
        title={`Remove ${account.name}?`}
        text={`${view.key.present ? 'Its key is erased and cannot be brought back. ' : ''}Conversations with it stay and can be read.`}
        actLabel="Remove provider"
        onAct={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {removal.fault ? (
          <div className="mt-3">
            <FaultAlert fault={removal.fault} kept="The provider is still there." />
          </div>
        ) : null}
      </Confirm>
    </li>
  )
}

function summary({ account, key }: ProviderView, pulls: readonly ModelPull[]): string {
  const models = account.models.length
  const underWay = pulls.filter(({ providerId, outcome }) => providerId === account.id && !outcome)
  const hasKeys = account.kind !== 'demo' && account.kind !== 'ollama'
  return [
    kindLabel(account.kind),
    account.baseUrl,
    key.present ? `key ••••${key.hint ?? ''}` : hasKeys ? 'no key' : undefined,
    models > 0 ? times(models, 'model') : account.kind === 'ollama' ? 'no models yet' : undefined,
    ...underWay.map(spokenPull),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ')
}
