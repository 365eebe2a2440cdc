import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import type { Call } from '../http/call.ts'
import { createHttpProvider } from '../http/http-provider.ts'
import { openaiClient } from '../http/openai-client.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { chatModels } from './chat-models.ts'
import { openaiRules } from './classify.ts'
import { createResponsesDecoder } from './decode.ts'
import { encodeResponsesRequest } from './encode.ts'

/** OpenAI's Responses API. */
export function createOpenaiProvider(dependencies: ProviderDependencies): ChatProvider {
  return createHttpProvider(
    {
      kind: 'openai',
      needs: { key: true },
      rules: openaiRules,
      credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      createDecoder: createResponsesDecoder,
      async openAnswer({ call, connection, request, signal }) {
        const client = await connect(call, connection)
        const body = encodeResponsesRequest(request)
        return client.post('/responses', { body, stream: true, signal }).asResponse()
      },
      async openModels({ call, connection, signal }) {
        const client = await connect(call, connection)
        return client.get('/models', { signal }).asResponse()
      },
      finishModels: chatModels,
    },
    dependencies,
  )
}

function connect(call: Call, { baseUrl = 'https://api.openai.com/v1' }: ProviderConnection) {
  return openaiClient(call, baseUrl)
}
