import { ollamaBaseUrl } from '../../../../shared/model/provider-presets.ts'
import type { ProviderConnection } from '../../../ports/chat-provider.ts'

/** The server's address; those of its APIs are taken for it too. */
export function serverUrl({ baseUrl = ollamaBaseUrl }: ProviderConnection): string {
  return baseUrl.replace(/\/(?:api|v1)$/, '')
}

/** A key is for servers behind a proxy. */
export function credentials(apiKey: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${apiKey}` }
}
