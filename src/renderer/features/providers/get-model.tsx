import { useRef, useState, type RefObject } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAct } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { PullRow } from './pull-row.tsx'
import { words } from '../../words/words.ts'

interface GetModelProps {
  readonly account: ProviderView['account']
}

/** Has the server download a model by its name, and shows how far it is. */
export function GetModel({ account }: GetModelProps) {
  const { client, pulls } = useLiminal()
  const mine = (useReady(pulls) ?? []).filter(({ providerId }) => providerId === account.id)
  const act = useAct()
  const field = useRef<HTMLInputElement>(null)
  const get = (name: string): Promise<boolean> =>
    act.run(() => client.localModels.pull({ providerId: account.id, name }))

  return (
    <div className="grid gap-3">
      {account.models.length === 0 && mine.length === 0 ? (
        <p className="text-ink-2">{words('providers.noModelsYet')}</p>
      ) : null}
      <NameForm field={field} isBusy={act.isBusy} onEdit={act.clear} onGet={get} />
      {act.fault ? <FaultAlert fault={act.fault} kept={words('providers.nothingBegun')} /> : null}
      {mine.length === 0 ? null : (
        <ul className="grid gap-3" aria-label={words('providers.downloads')}>
          {mine.map((pull) => (
            <PullRow
              key={pull.modelId}
              pull={pull}
              onAgain={() => void get(pull.modelId)}
              onGone={() => field.current?.focus()}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface NameFormProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly isBusy: boolean
  readonly onEdit: () => void
  /** Tells whether the name was taken. */
  readonly onGet: (name: string) => Promise<boolean>
}

function NameForm({ field, isBusy, onEdit, onGet }: NameFormProps) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const [name, setName] = useState('')

  async function get(): Promise<void> {
    if (await onGet(name)) setName('')
  }

  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void get()
      }}
    >
      <TextField
        ref={field}
        label={words('providers.getModel')}
        className="min-w-48 flex-1"
        value={name}
        placeholder="qwen3:4b"
        onChange={(next) => {
          onEdit()
          setName(next)
        }}
      />
      <Button type="submit" className="h-8.5" disabled={isBusy || name.trim() === ''}>
        {words('providers.get')}
      </Button>
      <Button
        look="quiet"
        className="h-8.5"
        onClick={() => void attempt(() => client.app.openLink({ url: libraryUrl }))}
      >
        {words('providers.browseNames')}
      </Button>
    </form>
  )
}

const libraryUrl = 'https://ollama.com/library'
