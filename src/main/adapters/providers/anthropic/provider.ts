import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import type { Call } from '../http/call.ts'
import { transportOnly } from '../http/exchange.ts'
import { createHttpProvider } from '../http/http-provider.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { anthropicRules } from './classify.ts'
import { createMessagesDecoder } from './decode.ts'
import { encodeMessagesRequest } from './encode.ts'

/** Anthropic's Messages API. */
export function createAnthropicProvider(dependencies: ProviderDependencies): ChatProvider {
  return createHttpProvider(
    {
      kind: 'anthropic',
      needs: { key: true },
      rules: anthropicRules,
      credentials: (apiKey) => ({ 'x-api-key': apiKey }),
      createDecoder: createMessagesDecoder,
      async openAnswer({ call, connection, request, signal }) {
        const client = await connect(call, connection)
        const body = encodeMessagesRequest(request)
        // The verb, not `messages.create`, which warns about old models on the console.
        return client.post('/v1/messages', { body, stream: true, signal }).asResponse()
      },
      async openModels({ call, connection, signal }) {
        const client = await connect(call, connection)
        return client.get('/v1/models', { query: { limit: 1000 }, signal }).asResponse()
      },
    },
    dependencies,
  )
}

async function connect(call: Call, connection: ProviderConnection) {
  const { Anthropic } = await import('@anthropic-ai/sdk')
  return new Anthropic({
    ...transportOnly,
    apiKey: connection.apiKey ?? null,
    baseURL: connection.baseUrl ?? 'https://api.anthropic.com',
    fetch: call.exchange.fetch,
  })
}
