import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import { createCall } from '../http/call.ts'
import { fetchModels } from '../http/list-models.ts'
import { openaiClient } from '../http/openai-client.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { streamAnswer } from '../http/stream-answer.ts'
import { failedStream, lackOf } from '../http/unready.ts'
import { chatModels } from './chat-models.ts'
import { openaiRules } from './classify.ts'
import { createResponsesDecoder } from './decode.ts'
import { encodeResponsesRequest } from './encode.ts'

const officialBaseUrl = 'https://api.openai.com/v1'

/** OpenAI's Responses API. */
export function createOpenaiProvider(dependencies: ProviderDependencies): ChatProvider {
  const { fetch, clock, log } = dependencies
  const callFor = (connection: ProviderConnection) =>
    createCall({
      fetch,
      clock,
      connection,
      rules: openaiRules,
      credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    })

  return {
    kind: 'openai',

    stream(request, connection, signal, observe) {
      const lack = lackOf(connection, { key: true })
      if (lack) return failedStream(lack)
      const call = callFor(connection)
      return streamAnswer(
        {
          call,
          async open(callSignal) {
            const client = await openaiClient(call, connection.baseUrl ?? officialBaseUrl)
            const body = encodeResponsesRequest(request)
            return client
              .post('/responses', { body, stream: true, signal: callSignal })
              .asResponse()
          },
          decode: createResponsesDecoder(),
          onUnknownEvents: (count) =>
            log?.info('provider.unknownEvents', { kind: 'openai', count }),
        },
        signal,
        observe,
      )
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, { key: true })
      if (lack) throw new FaultError(lack)
      const call = callFor(connection)
      const models = await fetchModels(
        {
          call,
          async open(callSignal) {
            const client = await openaiClient(call, connection.baseUrl ?? officialBaseUrl)
            return client.get('/models', { signal: callSignal }).asResponse()
          },
        },
        signal,
      )
      return chatModels(models)
    },
  }
}
