import type { ChatProvider } from '../../../ports/chat-provider.ts'
import { RefusedResponseError } from '../http/exchange.ts'
import { createHttpProvider, type HttpVendor } from '../http/http-provider.ts'
import { openaiClient } from '../http/openai-client.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { compatibleRules, refusesUsageOption } from './classify.ts'
import { createChatCompletionsDecoder } from './decode.ts'
import { encodeChatCompletionsRequest } from './encode.ts'

/** Any endpoint that speaks OpenAI's Chat Completions. A key is optional: local servers have none. */
export function createOpenaiCompatibleProvider(dependencies: ProviderDependencies): ChatProvider {
  return createHttpProvider(
    {
      kind: 'openai-compatible',
      needs: { baseUrl: true },
      rules: compatibleRules,
      credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      createDecoder: createChatCompletionsDecoder,
      openAnswer,
      async openModels({ call, connection, signal }) {
        const client = await openaiClient(call, connection.baseUrl ?? '')
        return client.get('/models', { signal }).asResponse()
      },
    },
    dependencies,
  )
}

/**
 * Asks with `stream_options`, the only way to learn the usage from most servers. One that
 * refuses the option by name is asked without it. That is no retry: nothing failed that might
 * go better another time, and nothing was generated.
 */
const openAnswer: HttpVendor['openAnswer'] = async ({ call, connection, request, signal }) => {
  const client = await openaiClient(call, connection.baseUrl ?? '')
  const post = (asksForUsage: boolean) =>
    client
      .post('/chat/completions', {
        body: encodeChatCompletionsRequest(request, { asksForUsage }),
        stream: true,
        signal,
      })
      .asResponse()
  try {
    return await post(true)
  } catch (error) {
    const refusal = call.exchange.failure()
    if (!(refusal instanceof RefusedResponseError)) throw error
    const { status, text } = refusal.response
    if (!refusesUsageOption(status, text)) throw error
    return post(false)
  }
}
