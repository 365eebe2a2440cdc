import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import { createCall, type Call } from '../http/call.ts'
import { transportOnly } from '../http/exchange.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { fetchModels } from '../http/list-models.ts'
import { streamAnswer } from '../http/stream-answer.ts'
import { failedStream, lackOf } from '../http/unready.ts'
import { anthropicRules } from './classify.ts'
import { createMessagesDecoder } from './decode.ts'
import { encodeMessagesRequest } from './encode.ts'

/** Anthropic's Messages API. */
export function createAnthropicProvider(dependencies: ProviderDependencies): ChatProvider {
  const { fetch, clock, log } = dependencies
  const callFor = (connection: ProviderConnection) =>
    createCall({
      fetch,
      clock,
      connection,
      rules: anthropicRules,
      credentials: (apiKey) => ({ 'x-api-key': apiKey }),
    })

  return {
    kind: 'anthropic',

    stream(request, connection, signal, observe) {
      const lack = lackOf(connection, { key: true })
      if (lack) return failedStream(lack)
      const call = callFor(connection)
      return streamAnswer(
        {
          call,
          async open(callSignal) {
            const client = await connect(call, connection)
            const body = encodeMessagesRequest(request)
            // The verb, not `messages.create`, which warns about old models on the console.
            return client
              .post('/v1/messages', { body, stream: true, signal: callSignal })
              .asResponse()
          },
          decode: createMessagesDecoder(),
          onUnknownEvents: (count) =>
            log?.info('provider.unknownEvents', { kind: 'anthropic', count }),
        },
        signal,
        observe,
      )
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, { key: true })
      if (lack) throw new FaultError(lack)
      const call = callFor(connection)
      return fetchModels(
        {
          call,
          async open(callSignal) {
            const client = await connect(call, connection)
            const query = { limit: 1000 }
            return client.get('/v1/models', { query, signal: callSignal }).asResponse()
          },
        },
        signal,
      )
    },
  }
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
