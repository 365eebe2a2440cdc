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
 * name, a key can't be lent to another place than the one it was entered for.
 */
export function keyRefFor(id: ProviderId, origin: string): string {
  return `provider:${id}@${origin}`
}

/** Whether the account has a key, as far as its record tells. */
export function keyState(account: ProviderAccount): 'none' | 'origin-changed' | 'bound' {
  const origin = originOf(account)
  if (account.keyRef === undefined || origin === undefined) return 'none'
  return account.keyRef === keyRefFor(account.id, origin) ? 'bound' : 'origin-changed'
}
