import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses'
import type { ChatRequest } from '../../../ports/chat-provider.ts'

/** The body of `POST /responses`. Nothing is kept at the vendor: the conversation is ours. */
export function encodeResponsesRequest(request: ChatRequest): ResponseCreateParamsStreaming {
  return {
    model: request.model,
    ...(request.system !== undefined && { instructions: request.system }),
    input: request.messages.map(({ role, text }) => ({ role, content: text })),
    store: false,
    stream: true,
    ...(request.maxOutputTokens !== undefined && { max_output_tokens: request.maxOutputTokens }),
  }
}
