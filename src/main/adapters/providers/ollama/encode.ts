import type { ChatRequest as OllamaChatRequest } from 'ollama'
import type { KeepAlive } from '../../../../shared/model/provider.ts'
import type { ChatRequest } from '../../../ports/chat-provider.ts'
import { withoutAbsent } from '../http/json.ts'
import { contextRoom } from './context-room.ts'

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
export function encodeChatRequest(request: ChatRequest, keepAlive?: KeepAlive): ChatBody {
  const { contextTokens, contextWindowTokens, maxOutputTokens } = request
  const options = withoutAbsent({
    num_predict: maxOutputTokens,
    num_ctx:
      contextTokens === undefined ? undefined : contextRoom(contextTokens, contextWindowTokens),
  })
  return {
    model: request.model,
    messages: [
      ...(request.system === undefined ? [] : [{ role: 'system', content: request.system }]),
      ...request.messages.map(({ role, text, images }) => ({
        role,
        content: text,
        ...(images && { images: images.map(({ data }) => data) }),
      })),
    ],
    stream: true,
    truncate: false,
    shift: false,
    ...(keepAlive !== undefined && { keep_alive: keepAliveWords[keepAlive] }),
    ...(Object.keys(options).length > 0 && { options }),
  }
}

/** https://docs.ollama.com/faq#how-do-i-keep-a-model-loaded-in-memory-or-make-it-unload-immediately */
const keepAliveWords: { readonly [K in KeepAlive]: string | number } = {
  '5m': '5m',
  '1h': '1h',
  always: -1,
  none: 0,
}
