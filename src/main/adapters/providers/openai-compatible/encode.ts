import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions/completions'
import type { ChatMessage, ChatRequest } from '../../../ports/chat-provider.ts'

/**
 * The body of `POST /chat/completions`, kept to what every server of this family takes.
 * `max_tokens` is the older name of the limit and the only one that all of them know.
 */
export function encodeChatCompletionsRequest(
  request: ChatRequest,
  options: { readonly asksForUsage: boolean },
): ChatCompletionCreateParamsStreaming {
  return {
    model: request.model,
    messages: [
      ...(request.system === undefined ? [] : [systemMessage(request.system)]),
      ...request.messages.map(chatMessage),
    ],
    stream: true,
    ...(options.asksForUsage && { stream_options: { include_usage: true } }),
    ...(request.maxOutputTokens !== undefined && { max_tokens: request.maxOutputTokens }),
  }
}

function chatMessage({ role, text, images }: ChatMessage): ChatCompletionMessageParam {
  if (role === 'assistant' || !images) return { role, content: text }
  const pictures = images.map(({ mediaType, data }) => ({
    type: 'image_url' as const,
    image_url: { url: `data:${mediaType};base64,${data}` },
  }))
  return { role, content: [...pictures, { type: 'text', text }] }
}

/** `developer`, the newer name, is OpenAI's own; every server of this family takes `system`. */
function systemMessage(content: string) {
  return { role: 'system', content } as const
}
