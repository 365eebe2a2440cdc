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
import { KeptKey, keyAgeWords } from './kept-key.tsx'
import { KeyReminder } from './key-reminder.tsx'
import { useDueKeys } from './use-due-keys.ts'
import { LocalModels } from './local-models.tsx'
import { spokenPull } from './pull-words.ts'
import { kindLabel } from './form-values.ts'
import { ProviderForm } from './provider-form.tsx'
import { words } from '../../words/words.ts'

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
  const isDue = useDueKeys()(view)
  const pulls = useReady(liminal.pulls) ?? []

  async function remove(): Promise<void> {
    const isDone = await removal.run(() => client.providers.remove({ providerId: account.id }))
    if (isDone) setAsking(false)
  }

  return (
    <li aria-label={account.name} className="rounded-card border border-line">
      <div className="flex items-center gap-3 py-2.5 pe-2.5 ps-4">
        <div className="min-w-0 flex-1">
          <p className="truncate font-[550]">{account.name}</p>
          <p className="truncate text-small text-ink-3">{summary(view, pulls)}</p>
        </div>
        <Button
          aria-label={words(isOpen ? 'common.closeNamed' : 'providers.editNamed', {
            name: account.name,
          })}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {words(isOpen ? 'common.close' : 'common.edit')}
        </Button>
      </div>
      {isDue ? (
        <KeyReminder view={view} onReplace={isOpen ? undefined : () => onToggle(true)} />
      ) : null}
      {isOpen ? (
        <div className="border-t border-line">
          {view.key.present ? <KeptKey view={view} /> : null}
          <div className="p-4">
            {account.kind === 'ollama' ? <LocalModels account={account} /> : null}
            <ProviderForm view={view} vaultPanel={vaultPanel} onSaved={onSaved}>
              <RemoveButton onClick={() => setAsking(true)} />
            </ProviderForm>
          </div>
        </div>
      ) : null}
      <Confirm
        isOpen={isAsking}
        title={words('providers.removeNamed', { name: account.name })}
        text={words(view.key.present ? 'providers.removeTextWithKey' : 'providers.removeText')}
        actLabel={words('providers.remove')}
        onAct={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {removal.fault ? (
          <div className="mt-3">
            <FaultAlert fault={removal.fault} kept={words('providers.stillThere')} />
          </div>
        ) : null}
      </Confirm>
    </li>
  )
}

function RemoveButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="danger" className="ms-auto" onClick={onClick}>
      {words('common.remove')}
    </Button>
  )
}

function summary({ account, key }: ProviderView, pulls: readonly ModelPull[]): string {
  const models = account.models.length
  const underWay = pulls.filter(({ providerId, outcome }) => providerId === account.id && !outcome)
  const hasKeys = account.kind !== 'demo' && account.kind !== 'ollama'
  const keyWords = (): string | undefined => {
    if (key.present) return words('providers.key', { hint: key.hint ?? '' })
    return hasKeys ? words('providers.noKey') : undefined
  }
  const modelWords = (): string | undefined => {
    if (models > 0) return times(models, 'model')
    return account.kind === 'ollama' ? words('providers.noModels') : undefined
  }
  return [
    kindLabel(account.kind),
    account.baseUrl,
    keyWords(),
    key.present ? keyAgeWords(key) : undefined,
    modelWords(),
    ...underWay.map(spokenPull),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ')
}
