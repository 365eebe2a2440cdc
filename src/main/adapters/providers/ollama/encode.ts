import type { ChatRequest as OllamaChatRequest } from 'ollama'
import type { ChatRequest } from '../../../ports/chat-provider.ts'

/** The SDK's types lag behind the server's: https://docs.ollama.com/api/chat */
interface ChatBody extends OllamaChatRequest {
  readonly truncate: boolean
  readonly shift: boolean
}

/**
 * The body of `POST /api/chat`. By default the server silently drops the oldest messages of a
 * conversation that is too long, and the oldest words of an answer that is; it has to say so
 * instead. Servers older than these two fields ignore them.
 */
export function encodeChatRequest(request: ChatRequest): ChatBody {
  return {
    model: request.model,
    messages: [
      ...(request.system === undefined ? [] : [{ role: 'system', content: request.system }]),
      ...request.messages.map(({ role, text }) => ({ role, content: text })),
    ],
    stream: true,
    truncate: false,
    shift: false,
    ...(request.maxOutputTokens !== undefined && {
      options: { num_predict: request.maxOutputTokens },
    }),
  }
}
