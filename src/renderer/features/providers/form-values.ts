import type { ProviderForm, ProviderView } from '../../../shared/contract/providers.ts'
import { ollamaBaseUrl, providerPresets } from '../../../shared/model/provider-presets.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'
import { words } from '../../words/words.ts'

/** What stands in the form, as it was typed. */
export interface FormValues {
  readonly kind: ProviderKind
  /** Empty for an address of one's own. */
  readonly presetId: string
  readonly name: string
  readonly baseUrl: string
  readonly apiKey: string
}

export function kindOptions(): readonly Option<ProviderKind>[] {
  return [
    { value: 'anthropic', label: 'Anthropic' },
    { value: 'openai', label: 'OpenAI' },
    { value: 'gemini', label: 'Gemini' },
    { value: 'ollama', label: 'Ollama' },
    { value: 'openai-compatible', label: words('providers.compatible') },
    { value: 'demo', label: 'Demo' },
  ]
}

export function presetOptions(): readonly Option<string>[] {
  return [
    { value: '', label: words('providers.anotherAddress') },
    ...providerPresets.map(({ id, label }) => ({ value: id, label })),
  ]
}

interface Option<V extends string> {
  readonly value: V
  readonly label: string
}

export function kindLabel(kind: ProviderKind): string {
  return kindOptions().find(({ value }) => value === kind)?.label ?? kind
}

export const emptyForm: FormValues = {
  kind: 'anthropic',
  presetId: '',
  name: 'Anthropic',
  baseUrl: '',
  apiKey: '',
}

export function formFromView({ account }: ProviderView): FormValues {
  const preset = providerPresets.find(({ baseUrl }) => baseUrl === account.baseUrl)
  return {
    kind: account.kind,
    presetId: preset?.id ?? '',
    name: account.name,
    baseUrl: account.baseUrl ?? '',
    apiKey: '',
  }
}

/** Another kind brings its own name and address; those that the user typed stay. */
export function withKind(values: FormValues, kind: ProviderKind): FormValues {
  const next = { ...values, kind, presetId: '' }
  const isOwnName = values.name !== suggestedName(values)
  const isOwnUrl = values.baseUrl !== suggestedUrl(values)
  return {
    ...next,
    name: isOwnName ? values.name : suggestedName(next),
    baseUrl: isOwnUrl ? values.baseUrl : suggestedUrl(next),
  }
}

export function withPreset(values: FormValues, presetId: string): FormValues {
  const preset = providerPresets.find(({ id }) => id === presetId)
  if (!preset) return { ...values, presetId: '' }
  return { ...values, presetId, name: preset.label, baseUrl: preset.baseUrl }
}

/** Whether a key is known not to be needed, as for a server on this machine. */
export function needsNoKey({ kind, presetId }: FormValues): boolean {
  if (kind === 'demo' || kind === 'ollama') return true
  return providerPresets.some(({ id, needsKey }) => id === presetId && !needsKey)
}

/** Whether the address is the reader's own to know, rather than the vendor's. */
export function hasOwnAddress({ kind }: FormValues): boolean {
  return kind === 'openai-compatible' || kind === 'ollama'
}

/** What is sent to main; empty fields are left out. */
export function formRequest({ kind, name, baseUrl, apiKey }: FormValues): ProviderForm {
  return {
    kind,
    name,
    ...(kind === 'demo' || (baseUrl.trim() === '' && kind !== 'openai-compatible')
      ? {}
      : { baseUrl: baseUrl.trim() }),
    ...(kind === 'demo' || apiKey.trim() === '' ? {} : { apiKey: apiKey.trim() }),
  }
}

function suggestedName({ kind, presetId }: FormValues): string {
  const preset = providerPresets.find(({ id }) => id === presetId)
  if (preset) return preset.label
  return kind === 'openai-compatible' ? '' : kindLabel(kind)
}

function suggestedUrl({ kind, presetId }: FormValues): string {
  if (kind === 'ollama') return ollamaBaseUrl
  return providerPresets.find(({ id }) => id === presetId)?.baseUrl ?? ''
}
