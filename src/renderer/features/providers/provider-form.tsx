import { useState, type ReactNode } from 'react'
import type { ProviderView } from '../../../shared/contract/providers.ts'
import type { ModelInfo } from '../../../shared/model/model-info.ts'
import { BillingButton } from '../../api/billing-button.tsx'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Button } from '../../ui/button.tsx'
import { emptyForm, formFromView, needsNoKey, type FormValues } from './form-values.ts'
import { ProviderFields } from './provider-fields.tsx'
import { useProviderForm, type ProviderFormActs } from './use-provider-form.ts'
import { words } from '../../words/words.ts'

export interface ProviderFormProps {
  /** The account to edit; absent to add one. */
  readonly view?: ProviderView
  /** Shown where no place for keys is ready: the choice of one. */
  readonly vaultPanel: ReactNode
  /** In the first run one press tests and saves. */
  readonly isFirstRun?: boolean
  readonly onSaved: (view: ProviderView, models: readonly ModelInfo[]) => void
  readonly onCancel?: () => void
  /** Buttons of the place where the form stands. */
  readonly children?: ReactNode
}

export function ProviderForm(props: ProviderFormProps) {
  const { vaultPanel, isFirstRun = false, onSaved, onCancel, children } = props
  const vault = useReady(useLiminal().vault)
  // A new account that was saved is from then on the one that is edited.
  const [added, setAdded] = useState<ProviderView>()
  const view = props.view ?? added
  const [values, setValues] = useState<FormValues>(view ? formFromView(view) : emptyForm)
  const form = useProviderForm(values, view, (saved, models) => {
    setAdded(saved)
    setValues((typed) => ({ ...typed, apiKey: '' }))
    onSaved(saved, models)
  })
  const isVaultReady = vault === undefined || vault.state === 'ready'
  // The first run asks one thing after the other: where a key is kept when there is one.
  const mayNeedVault = values.apiKey !== '' || (!isFirstRun && !needsNoKey(values))
  const needsVault = values.kind !== 'demo' && !isVaultReady && mayNeedVault
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isFirstRun) void form.testAndSave()
        else void form.save()
      }}
    >
      <ProviderFields
        view={view}
        values={values}
        isShort={isFirstRun}
        onChange={(next) => {
          form.forget()
          setValues(next)
        }}
      />
      {needsVault ? vaultPanel : null}
      {form.fault ? (
        <FaultAlert
          fault={form.fault}
          kept={keptWords(form)}
          onRetry={() => void form.test()}
          without={needsVault ? ['open-providers', 'open-privacy', 'choose-model'] : reachable}
        >
          <BillingButton fault={form.fault} account={values} />
        </FaultAlert>
      ) : null}
      {form.tested ? (
        <p role="status" className="text-good">
          {testedWords(form.tested)}
        </p>
      ) : null}
      <FormButtons form={form} isFirstRun={isFirstRun} onCancel={onCancel}>
        {children}
      </FormButtons>
    </form>
  )
}

interface FormButtonsProps {
  readonly form: ProviderFormActs
  readonly isFirstRun: boolean
  readonly onCancel: (() => void) | undefined
  readonly children: ReactNode
}

function FormButtons({ form, isFirstRun, onCancel, children }: FormButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" look="primary" disabled={form.isBusy}>
        {words(isFirstRun ? 'providers.testAndSave' : 'common.save')}
      </Button>
      {isFirstRun ? null : (
        <Button disabled={form.isBusy} onClick={() => void form.test()}>
          {words('providers.test')}
        </Button>
      )}
      {isFirstRun && form.fault && !form.isSaved ? (
        <Button onClick={() => void form.save()}>{words('providers.saveAnyway')}</Button>
      ) : null}
      {onCancel ? (
        <Button look="quiet" onClick={onCancel}>
          {words('common.cancel')}
        </Button>
      ) : null}
      {form.isBusy ? <span className="breathing">{form.busyWords}</span> : null}
      {children}
    </div>
  )
}

/** What an error may advise and is in reach already, here in the form. */
const reachable = ['open-providers', 'choose-model'] as const

function keptWords({ isSaved }: ProviderFormActs): string {
  return words(isSaved ? 'providers.saved' : 'providers.nothingSaved')
}

function testedWords(models: readonly ModelInfo[]): string {
  const [first] = models
  if (!first) return words('providers.worksWithoutModels')
  return models.length === 1
    ? words('providers.works', { model: first.label })
    : words('providers.worksAndMore', { model: first.label, count: models.length - 1 })
}
