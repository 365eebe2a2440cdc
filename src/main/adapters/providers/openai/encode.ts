import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses'
import type { ChatRequest } from '../../../ports/chat-provider.ts'

/** The body of `POST /responses`. Nothing is kept at the vendor: the conversation is ours. */
export function encodeResponsesRequest(request: ChatRequest): ResponseCreateParamsStreaming {
  return {
    model: request.model,
    ...(request.system !== undefined && { instructions: request.system }),
    input: request.messages.map(({ role, text }) => ({ role, content: text })),
    store: false,
    ...(request.promptCache && { prompt_cache_key: request.promptCache.key }),
    stream: true,
    ...(request.maxOutputTokens !== undefined && { max_output_tokens: request.maxOutputTokens }),
  }
}
