import type {
  EasyInputMessage,
  ResponseCreateParamsStreaming,
} from 'openai/resources/responses/responses'
import type { ChatMessage, ChatRequest } from '../../../ports/chat-provider.ts'

/** The body of `POST /responses`. Nothing is kept at the vendor: the conversation is ours. */
export function encodeResponsesRequest(request: ChatRequest): ResponseCreateParamsStreaming {
  return {
    model: request.model,
    ...(request.system !== undefined && { instructions: request.system }),
    input: request.messages.map(inputMessage),
    store: false,
    ...(request.promptCache && { prompt_cache_key: request.promptCache.key }),
    stream: true,
    ...(request.maxOutputTokens !== undefined && { max_output_tokens: request.maxOutputTokens }),
  }
}

function inputMessage({ role, text, images }: ChatMessage): EasyInputMessage {
  if (!images) return { role, content: text }
  const pictures = images.map(({ mediaType, data }) => ({
    type: 'input_image' as const,
    detail: 'auto' as const,
    image_url: `data:${mediaType};base64,${data}`,
  }))
  return { role, content: [...pictures, { type: 'input_text', text }] }
}
