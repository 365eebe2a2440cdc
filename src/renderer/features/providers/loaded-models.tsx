import { RefreshCw } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ModelId, ProviderId } from '../../../shared/model/ids.ts'
import type { LoadedModel } from '../../../shared/model/local-model.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { createQuery } from '../../api/query.ts'
import { useSource, type Loaded } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { loadedWords } from './pull-words.ts'
import { words } from '../../words/words.ts'

interface LoadedModelsProps {
  readonly providerId: ProviderId
}

/** What the server holds in its memory, as it was when this was opened or last asked for. */
export function LoadedModels({ providerId }: LoadedModelsProps) {
  const { client } = useLiminal()
  const [query] = useState(() =>
    createQuery(async () => (await client.localModels.loaded({ providerId })).models),
  )
  const loaded = useSource(query)
  const unloading = useAct()
  const refresh = useRef<HTMLButtonElement>(null)

  async function unload(modelId: ModelId): Promise<void> {
    const isDone = await unloading.run(() => client.localModels.unload({ providerId, modelId }))
    if (!isDone) return
    await query.reload()
    // The button that was pressed went with its model.
    refresh.current?.focus()
  }

  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-small font-medium text-ink-2">{words('providers.loadedNow')}</h3>
        <IconButton
          ref={refresh}
          label={words('common.refresh')}
          onClick={() => void query.reload()}
        >
          <RefreshCw size={14} strokeWidth={1.6} aria-hidden />
        </IconButton>
      </div>
      <LoadedList
        loaded={loaded}
        isBusy={unloading.isBusy}
        onUnload={(id) => void unload(id)}
        onRetry={() => void query.reload()}
      />
      {unloading.fault ? (
        <FaultAlert
          fault={unloading.fault}
          kept={words('providers.stillLoaded')}
          without={reachable}
        />
      ) : null}
    </div>
  )
}

/** What an error may advise and is in reach already, here in the settings. */
const reachable = ['open-providers', 'choose-model', 'retry'] as const

interface LoadedListProps {
  readonly loaded: Loaded<readonly LoadedModel[]>
  readonly isBusy: boolean
  readonly onUnload: (id: ModelId) => void
  readonly onRetry: () => void
}

function LoadedList({ loaded, isBusy, onUnload, onRetry }: LoadedListProps) {
  if (loaded.state === 'loading') return <p className="breathing">{words('providers.asking')}</p>
  if (loaded.state === 'failed') {
    return <FaultAlert fault={loaded.fault} onRetry={onRetry} without={['open-providers']} />
  }
  if (loaded.value.length === 0) {
    return <p className="text-ink-3">{words('providers.noneLoaded')}</p>
  }
  return (
    <ul className="grid gap-2">
      {loaded.value.map((model) => (
        <li key={model.modelId} className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
            <p className="truncate">{model.modelId}</p>
            <p className="text-small text-ink-3">{loadedWords(model)}</p>
          </div>
          <Button
            aria-label={words('providers.unloadNamed', { model: model.modelId })}
            disabled={isBusy}
            onClick={() => onUnload(model.modelId)}
          >
            {words('providers.unload')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
