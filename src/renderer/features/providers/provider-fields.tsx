import type { ProviderView } from '../../../shared/contract/providers.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { TextField } from '../../ui/field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { Select } from '../../ui/select.tsx'
import {
  hasOwnAddress,
  kindOptions,
  needsNoKey,
  presetOptions,
  withKind,
  withPreset,
  type FormValues,
} from './form-values.ts'
import { keyPlaceSentence } from './key-place.ts'
import { words } from '../../words/words.ts'

interface ProviderFieldsProps {
  /** The account that is edited; absent for a new one. */
  readonly view: ProviderView | undefined
  readonly values: FormValues
  /** Leaves out what only gateways need. */
  readonly isShort: boolean
  readonly onChange: (values: FormValues) => void
}

export function ProviderFields({ view, values, isShort, onChange }: ProviderFieldsProps) {
  const vault = useReady(useLiminal().vault)
  const isCompatible = values.kind === 'openai-compatible'
  return (
    <>
      <div className="grid grid-cols-2 gap-3 max-[520px]:grid-cols-1">
        {view ? null : (
          <Select
            label={words('providers.kind')}
            value={values.kind}
            options={kindOptions()}
            onChange={(kind) => onChange(withKind(values, kind))}
          />
        )}
        {isCompatible && !view ? (
          <Select
            label={words('providers.preset')}
            value={values.presetId}
            options={presetOptions()}
            onChange={(presetId) => onChange(withPreset(values, presetId))}
          />
        ) : null}
        <TextField
          label={words('providers.name')}
          className={isCompatible || view ? 'col-span-full' : ''}
          value={values.name}
          onChange={(name) => onChange({ ...values, name })}
        />
      </div>
      {values.kind === 'demo' ? (
        <p className="text-small text-ink-3">{words('providers.demoText')}</p>
      ) : (
        <>
          {isShort && !hasOwnAddress(values) ? null : (
            <AddressField values={values} onChange={onChange} />
          )}
          {hasKeyFor(view, values) ? null : (
            <SecretField
              label={words('providers.apiKey')}
              value={values.apiKey}
              hint={needsNoKey(values) ? words('providers.needsNoKey') : keyPlaceSentence(vault)}
              onChange={(apiKey) => onChange({ ...values, apiKey })}
            />
          )}
        </>
      )}
    </>
  )
}

/** It is replaced in its own place, one beside the other; another address needs another key. */
function hasKeyFor(view: ProviderView | undefined, { baseUrl }: FormValues): boolean {
  return view?.key.present === true && baseUrl.trim() === (view.account.baseUrl ?? '')
}

function AddressField({ values, onChange }: Pick<ProviderFieldsProps, 'values' | 'onChange'>) {
  const isCompatible = values.kind === 'openai-compatible'
  return (
    <TextField
      label={words('providers.baseUrl')}
      value={values.baseUrl}
      inputMode="url"
      placeholder={isCompatible ? 'https://example.com/v1' : words('providers.ownAddress')}
      hint={hasOwnAddress(values) ? undefined : words('providers.leaveEmpty')}
      onChange={(baseUrl) => onChange({ ...values, baseUrl })}
    />
  )
}
