import type { Call } from './call.ts'
import { transportOnly } from './exchange.ts'

/**
 * The official client as mere transport, loaded on first use. It refuses to be built without a
 * key, so it gets a word in its place; the exchange alone sets what is sent.
 */
export async function openaiClient(call: Call, baseUrl: string) {
  const { OpenAI } = await import('openai')
  return new OpenAI({
    ...transportOnly,
    apiKey: 'set-by-the-exchange',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl,
    fetch: call.exchange.fetch,
  })
}
