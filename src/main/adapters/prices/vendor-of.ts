import type { ProviderKind } from '../../../shared/model/provider.ts'
import type { PricedModel } from '../../ports/prices.ts'

/** The list's names of those who make what a kind of account speaks to, wherever it stands. */
const vendors: Partial<Record<ProviderKind, string>> = {
  anthropic: 'anthropic',
  openai: 'openai',
  gemini: 'google',
}

/**
 * Whose prices an account's models have, as the list names them. A vendor's own kind has that
 * vendor's prices, behind a proxy too; an OpenAI-compatible endpoint those of its host, and none
 * when the host is unknown: the same model costs differently elsewhere.
 */
export function vendorOf(
  { kind, baseUrl }: PricedModel,
  vendorOfUrl: (url: string) => string | undefined,
): string | undefined {
  if (kind !== 'openai-compatible' || baseUrl === undefined) return vendors[kind]
  const { protocol, hostname } = new URL(baseUrl)
  return vendorOfUrl(`${protocol}//${hostname}/`)
}
