import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ChatProvider, ChatRequest, ProviderConnection } from '../../../ports/chat-provider.ts'
import { createCall, type Call } from '../http/call.ts'
import { RefusedResponseError } from '../http/exchange.ts'
import { fetchModels } from '../http/list-models.ts'
import { openaiClient } from '../http/openai-client.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { streamAnswer } from '../http/stream-answer.ts'
import { failedStream, lackOf } from '../http/unready.ts'
import { compatibleRules, refusesUsageOption } from './classify.ts'
import { createChatCompletionsDecoder } from './decode.ts'
import { encodeChatCompletionsRequest } from './encode.ts'

/** Any endpoint that speaks OpenAI's Chat Completions. A key is optional: local servers have none. */
export function createOpenaiCompatibleProvider(dependencies: ProviderDependencies): ChatProvider {
  const { fetch, clock, log } = dependencies
  const callFor = (connection: ProviderConnection) =>
    createCall({
      fetch,
      clock,
      connection,
      rules: compatibleRules,
      credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    })

  return {
    kind: 'openai-compatible',

    stream(request, connection, signal, observe) {
      const lack = lackOf(connection, { baseUrl: true })
      if (lack) return failedStream(lack)
      const call = callFor(connection)
      return streamAnswer(
        {
          call,
          open: (callSignal) => openStream(call, request, connection, callSignal),
          decode: createChatCompletionsDecoder(),
          onUnknownEvents: (count) =>
            log?.info('provider.unknownEvents', { kind: 'openai-compatible', count }),
        },
        signal,
        observe,
      )
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, { baseUrl: true })
      if (lack) throw new FaultError(lack)
      const call = callFor(connection)
      return fetchModels(
        {
          call,
          async open(callSignal) {
            const client = await openaiClient(call, connection.baseUrl ?? '')
            return client.get('/models', { signal: callSignal }).asResponse()
          },
        },
        signal,
      )
    },
  }
}

/**
 * Asks with `stream_options`, the only way to learn the usage from most servers. One that
 * refuses the option by name is asked without it. That is no retry: nothing failed that might
 * go better another time, and nothing was generated.
 */
async function openStream(
  call: Call,
  request: ChatRequest,
  connection: ProviderConnection,
  signal: AbortSignal,
): Promise<Response> {
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
