import { useState } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { Fault } from '../../../shared/errors/fault.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import type { Client } from '../../api/client.ts'
import { faultFromError } from '../../api/fault-from-error.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { formRequest, type FormValues } from './form-values.ts'
import { words } from '../../words/words.ts'

export interface ProviderFormActs {
  readonly isBusy: boolean
  readonly busyWords: string
  readonly fault: Fault | undefined
  /** The account was saved, and only listing its models failed. */
  readonly isSaved: boolean
  /** The models that a test found. */
  readonly tested: readonly ModelInfo[] | undefined
  readonly test: () => Promise<boolean>
  readonly save: () => Promise<void>
  readonly testAndSave: () => Promise<void>
  /** Takes back what was said about values that have changed since. */
  readonly forget: () => void
}

export function useProviderForm(
  values: FormValues,
  view: ProviderView | undefined,
  onSaved: (view: ProviderView, models: readonly ModelInfo[]) => void,
): ProviderFormActs {
  const { client } = useLiminal()
  const { run, clear, fail, isBusy, fault } = useAct()
  const [busyWords, setBusyWords] = useState('')
  const [tested, setTested] = useState<readonly ModelInfo[]>()
  const [isSaved, setSaved] = useState(false)

  function begin(busy: string): void {
    setBusyWords(busy)
    setTested(undefined)
    setSaved(false)
  }

  async function test(): Promise<boolean> {
    begin(words('providers.askingForModels'))
    const providerId = view?.account.id
    return run(async () => {
      const form = { ...formRequest(values), ...(providerId && { providerId }) }
      setTested((await client.providers.test(form)).models)
    })
  }

  async function save(): Promise<void> {
    begin(words('providers.saving'))
    let saved: ProviderView | undefined
    await run(async () => {
      saved = await addOrUpdate(client, values, view)
    })
    if (!saved) return
    setSaved(true)
    try {
      const { models } = await client.providers.refreshModels({ providerId: saved.account.id })
      onSaved(saved, models)
    } catch (error) {
      fail(faultFromError(error))
      onSaved(saved, [])
    }
  }

  return {
    isBusy,
    busyWords,
    fault,
    isSaved,
    tested,
    test,
    save,
    testAndSave: async () => {
      if (await test()) await save()
    },
    forget: () => {
      clear()
      setTested(undefined)
    },
  }
}

function addOrUpdate(
  client: Client,
  values: FormValues,
  view: ProviderView | undefined,
): Promise<ProviderView> {
  const { kind, ...form } = formRequest(values)
  if (!view) return client.providers.add({ kind, ...form })
  return client.providers.update({ ...form, providerId: view.account.id })
}
