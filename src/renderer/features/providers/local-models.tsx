import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { KeepAlive } from '../../../shared/model/provider.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Select } from '../../ui/select.tsx'
import { GetModel } from './get-model.tsx'
import { LoadedModels } from './loaded-models.tsx'
import { words } from '../../words/words.ts'

interface LocalModelsProps {
  readonly account: ProviderView['account']
}

/** What a server on a machine of the user holds, for how long, and how it comes by more. */
export function LocalModels({ account }: LocalModelsProps) {
  return (
    <section
      aria-label={words('providers.modelsOf', { name: account.name })}
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
        label={words('providers.keepAlive')}
        value={account.keepAlive ?? 'server'}
        options={keepAlives.map((value) => ({
          value,
          label: words(`providers.keepAliveFor.${value}`),
        }))}
        onChange={choose}
      />
      {act.fault ? <FaultAlert fault={act.fault} kept={words('common.nothingChanged')} /> : null}
    </div>
  )
}

const keepAlives = ['server', '5m', '1h', 'always', 'none'] as const satisfies readonly (
  | KeepAlive
  | 'server'
)[]
