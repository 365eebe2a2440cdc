import type { ChatProvider, ProviderConnection } from '../../../ports/chat-provider.ts'
import { RefusedResponseError } from '../http/exchange.ts'
import { createHttpProvider, type HttpVendor } from '../http/http-provider.ts'
import { getDocument, postDocument } from '../http/plain-request.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { geminiRules, refusesThoughts } from './classify.ts'
import { createGenerateContentDecoder } from './decode.ts'
import { encodeGenerateContentRequest } from './encode.ts'
import { modelFromGemini, modelPath } from './models.ts'

/** Google's Gemini API. Its SDK is no mere transport: docs/decisions/0013. */
export function createGeminiProvider(dependencies: ProviderDependencies): ChatProvider {
  return createHttpProvider(
    {
      kind: 'gemini',
      needs: { key: true },
      rules: geminiRules,
      credentials: (apiKey) => ({ 'x-goog-api-key': apiKey }),
      createDecoder: createGenerateContentDecoder,
      openAnswer,
      openModels: ({ call, connection, signal }) =>
        getDocument(call, `${apiUrl(connection)}/models?pageSize=1000`, signal),
      readModel: modelFromGemini,
    },
    dependencies,
  )
}

/**
 * Asks for the thoughts too, which only comes by asking. A model that has none refuses that by
 * name and is asked without it, as in the port's one exception to never asking twice.
 */
const openAnswer: HttpVendor['openAnswer'] = async ({ call, connection, request, signal }) => {
  const url = `${apiUrl(connection)}/${modelPath(request.model)}:streamGenerateContent?alt=sse`
  const post = (asksForThoughts: boolean) =>
    postDocument(call, url, encodeGenerateContentRequest(request, { asksForThoughts }), signal)
  try {
    return await post(true)
  } catch (error) {
    if (!(error instanceof RefusedResponseError)) throw error
    const { status, text } = error.response
    if (!refusesThoughts(status, text)) throw error
    return post(false)
  }
}

/** Gateways may be named with the API's version or, as the vendor does, without. */
function apiUrl({ baseUrl = 'https://generativelanguage.googleapis.com' }: ProviderConnection) {
  return /\/v\d\w*$/.test(baseUrl) ? baseUrl : `${baseUrl}/v1beta`
}
