import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { KeepAlive } from '../../../shared/model/provider.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Select } from '../../ui/select.tsx'
import { GetModel } from './get-model.tsx'
import { LoadedModels } from './loaded-models.tsx'

interface LocalModelsProps {
  readonly account: ProviderView['account']
}

/** What a server on a machine of the user holds, for how long, and how it comes by more. */
export function LocalModels({ account }: LocalModelsProps) {
  return (
    <section
      aria-label={`Models of ${account.name}`}
      className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-5 border-b border-line pb-5"
    >
      <GetModel account={account} />
      <LoadedModels providerId={account.id} />
      <KeepAliveChoice account={account} />
    </section>
  )
}

function KeepAliveChoice({ account }: LocalModelsProps) {
  const { client } = useLiminal()
  const act = useAct()
  const choose = (value: KeepAlive | 'server'): void => {
    const keepAlive = value === 'server' ? {} : { keepAlive: value }
    void act.run(() => client.localModels.setKeepAlive({ providerId: account.id, ...keepAlive }))
  }
  return (
    <div className="grid gap-2">
      <Select
        label="Hold a model in memory after an answer"
        value={account.keepAlive ?? 'server'}
        options={keepAliveOptions}
        onChange={choose}
      />
      {act.fault ? <FaultAlert fault={act.fault} kept="Nothing was changed." /> : null}
    </div>
  )
}

const keepAliveOptions: readonly {
  readonly value: KeepAlive | 'server'
  readonly label: string
}[] = [
  { value: 'server', label: 'As Ollama is set (5 minutes, unless you changed it)' },
  { value: '5m', label: 'For 5 minutes' },
  { value: '1h', label: 'For an hour' },
  { value: 'always', label: 'Always' },
  { value: 'none', label: 'Not at all: unload at once' },
]
