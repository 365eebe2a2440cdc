import type { ProviderId } from '../../../shared/model/ids.ts'
import { ollamaBaseUrl } from '../../../shared/model/provider-presets.ts'
import type { ProviderAccount, ProviderKind } from '../../../shared/model/provider.ts'

/** Where a kind's API lives when the account names no other base URL. */
const vendorOrigins: Partial<Record<ProviderKind, string>> = {
  anthropic: 'https://api.anthropic.com',
  openai: 'https://api.openai.com',
  gemini: 'https://generativelanguage.googleapis.com',
  ollama: ollamaBaseUrl,
}

/** Whether this kind of account can't do anything without a key. */
export function needsKey(kind: ProviderKind): boolean {
  return kind === 'anthropic' || kind === 'openai' || kind === 'gemini'
}

/** The origin that an account's requests, and so its key, go to. */
export function originOf(account: Pick<ProviderAccount, 'kind' | 'baseUrl'>): string | undefined {
  return account.baseUrl === undefined
    ? vendorOrigins[account.kind]
    : new URL(account.baseUrl).origin
}

/**
 * The vault's name for the key of an account at one origin. Since the origin is part of the
 * name, a key can't be lent to another place than the one it was entered for. A key that takes the
 * place of another one there has the next serial number, so that both can be kept.
 */
export function keyRefFor(id: ProviderId, origin: string, serial = 0): string {
  const first = `provider:${id}@${origin}`
  return serial === 0 ? first : `${first}#${serial}`
}

type Keyed = Pick<ProviderAccount, 'id' | 'kind' | 'baseUrl' | 'keyRef'>

/** Whether the account has a key, as far as its record tells. */
export function keyState(account: Keyed): 'none' | 'origin-changed' | 'bound' {
  if (account.keyRef === undefined || originOf(account) === undefined) return 'none'
  return boundKeys(account) === undefined ? 'origin-changed' : 'bound'
}

/** The names of an account's key, of the one before it, and of the one that is to take its place. */
export interface BoundKeys {
  readonly current: string
  /** Absent while there was none. */
  readonly previous: string | undefined
  readonly next: string
}

/** Absent for an account without a key for the place that it is at. */
export function boundKeys(account: Keyed): BoundKeys | undefined {
  const { id, keyRef: current } = account
  const origin = originOf(account)
  if (current === undefined || origin === undefined) return undefined
  const serial = serialOf(current)
  if (current !== keyRefFor(id, origin, serial)) return undefined
  return {
    current,
    previous: serial === 0 ? undefined : keyRefFor(id, origin, serial - 1),
    next: keyRefFor(id, origin, serial + 1),
  }
}

/** Every name under which a key of this account may stand, whatever place it has moved to. */
export function everyKeyOf({ keyRef }: Pick<ProviderAccount, 'keyRef'>): readonly string[] {
  if (keyRef === undefined) return []
  const serial = serialOf(keyRef)
  const first = keyRef.replace(/#\d+$/, '')
  const named = (at: number): string => (at === 0 ? first : `${first}#${at}`)
  return [serial - 1, serial, serial + 1].filter((at) => at >= 0).map(named)
}

/** An origin has no hash in it, so what follows one is ours. */
function serialOf(keyRef: string): number {
  return Number(/#(\d{1,9})$/.exec(keyRef)?.[1] ?? 0)
}
