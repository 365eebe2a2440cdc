import { FaultError } from '../../../../shared/errors/fault.ts'
import { ollamaBaseUrl } from '../../../../shared/model/provider-presets.ts'
import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import { createCall } from '../http/call.ts'
import { fetchModels } from '../http/list-models.ts'
import { getDocument, postDocument } from '../http/plain-request.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { streamAnswer } from '../http/stream-answer.ts'
import { failedStream, lackOf } from '../http/unready.ts'
import { ollamaRules } from './classify.ts'
import { createChatDecoder } from './decode.ts'
import { encodeChatRequest } from './encode.ts'
import { modelFromTag } from './models.ts'
import { showModels } from './show-models.ts'

/** Ollama's own API. A key is for servers behind a proxy; its SDK is no mere transport: 0013. */
export function createOllamaProvider(dependencies: ProviderDependencies): ChatProvider {
  const { fetch, clock, log } = dependencies
  const callFor = (connection: ProviderConnection) =>
    createCall({
      fetch,
      clock,
      connection,
      rules: ollamaRules,
      credentials: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    })

  return {
    kind: 'ollama',

    stream(request, connection, signal, observe) {
      const lack = lackOf(connection, {})
      if (lack) return failedStream(lack)
      const call = callFor(connection)
      const url = `${serverUrl(connection)}/api/chat`
      return streamAnswer(
        {
          call,
          open: (callSignal) => postDocument(call, url, encodeChatRequest(request), callSignal),
          decode: createChatDecoder(),
          onUnknownEvents: (count) =>
            log?.info('provider.unknownEvents', { kind: 'ollama', count }),
        },
        signal,
        observe,
      )
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, {})
      if (lack) throw new FaultError(lack)
      const call = callFor(connection)
      const baseUrl = serverUrl(connection)
      const models = await fetchModels(
        {
          call,
          open: (callSignal) => getDocument(call, `${baseUrl}/api/tags`, callSignal),
          readModel: modelFromTag,
        },
        signal,
      )
      return showModels({ call, baseUrl, clock }, models, signal)
    },
  }
}

/** The server's address; those of its APIs are taken for it too. */
function serverUrl({ baseUrl = ollamaBaseUrl }: ProviderConnection): string {
  return baseUrl.replace(/\/(?:api|v1)$/, '')
}
