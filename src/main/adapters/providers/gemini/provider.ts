import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ChatProvider, ChatRequest, ProviderConnection } from '../../../ports/chat-provider.ts'
import { createCall, type Call } from '../http/call.ts'
import { RefusedResponseError } from '../http/exchange.ts'
import { fetchModels } from '../http/list-models.ts'
import { getDocument, postDocument } from '../http/plain-request.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { streamAnswer } from '../http/stream-answer.ts'
import { failedStream, lackOf } from '../http/unready.ts'
import { geminiRules, refusesThoughts } from './classify.ts'
import { createGenerateContentDecoder } from './decode.ts'
import { encodeGenerateContentRequest } from './encode.ts'
import { modelFromGemini, modelPath } from './models.ts'

/** Google's Gemini API. Its SDK is no mere transport: docs/decisions/0013. */
export function createGeminiProvider(dependencies: ProviderDependencies): ChatProvider {
  const { fetch, clock, log } = dependencies
  const callFor = (connection: ProviderConnection) =>
    createCall({
      fetch,
      clock,
      connection,
      rules: geminiRules,
      credentials: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    })

  return {
    kind: 'gemini',

    stream(request, connection, signal, observe) {
      const lack = lackOf(connection, { key: true })
      if (lack) return failedStream(lack)
      const call = callFor(connection)
      return streamAnswer(
        {
          call,
          open: (callSignal) => openStream(call, request, connection, callSignal),
          decode: createGenerateContentDecoder(),
          onUnknownEvents: (count) =>
            log?.info('provider.unknownEvents', { kind: 'gemini', count }),
        },
        signal,
        observe,
      )
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, { key: true })
      if (lack) throw new FaultError(lack)
      const call = callFor(connection)
      const url = `${apiUrl(connection)}/models?pageSize=1000`
      return fetchModels(
        {
          call,
          open: (callSignal) => getDocument(call, url, callSignal),
          readModel: modelFromGemini,
        },
        signal,
      )
    },
  }
}

/**
 * Asks for the thoughts too, which only comes by asking. A model that has none refuses that by
 * name and is asked without it, as in the port's one exception to never asking twice.
 */
async function openStream(
  call: Call,
  request: ChatRequest,
  connection: ProviderConnection,
  signal: AbortSignal,
): Promise<Response> {
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
