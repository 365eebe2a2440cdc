import type { ChatProvider } from '../../../ports/chat-provider.ts'
import { createHttpProvider } from '../http/http-provider.ts'
import { getDocument, postDocument } from '../http/plain-request.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { ollamaRules } from './classify.ts'
import { createChatDecoder } from './decode.ts'
import { encodeChatRequest } from './encode.ts'
import { modelFromTag } from './models.ts'
import { credentials, serverUrl } from './server.ts'
import { showModels } from './show-models.ts'

/** Ollama's own API. A key is for servers behind a proxy; its SDK is no mere transport: 0013. */
export function createOllamaProvider(dependencies: ProviderDependencies): ChatProvider {
  const { clock } = dependencies
  return createHttpProvider(
    {
      kind: 'ollama',
      needs: {},
      rules: ollamaRules,
      credentials,
      createDecoder: createChatDecoder,
      openAnswer: ({ call, connection, request, signal }) =>
        postDocument(
          call,
          `${serverUrl(connection)}/api/chat`,
          encodeChatRequest(request, connection.keepAlive),
          signal,
        ),
      openModels: ({ call, connection, signal }) =>
        getDocument(call, `${serverUrl(connection)}/api/tags`, signal),
      readModel: modelFromTag,
      finishModels: (models, { call, connection, signal }) =>
        showModels({ call, baseUrl: serverUrl(connection), clock }, models, signal),
    },
    dependencies,
  )
}
