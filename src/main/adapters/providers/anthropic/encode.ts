import type {
  ContentBlockParam,
  MessageCreateParamsStreaming,
  TextBlockParam,
} from '@anthropic-ai/sdk/resources/messages/messages'
import type { ChatRequest, ImageToSend } from '../../../ports/chat-provider.ts'

/** The body of `POST /v1/messages`. */
export function encodeMessagesRequest(request: ChatRequest): MessageCreateParamsStreaming {
  const keeps = request.promptCache !== undefined
  return {
    model: request.model,
    max_tokens: request.maxOutputTokens ?? defaultMaxOutputTokens(request),
    ...(request.system !== undefined && { system: content(request.system, keeps) }),
    messages: request.messages.map(({ role, text, images = [] }, index) => ({
      role,
      content: withImages(
        images,
        content(text, keeps && index === request.promptCache?.throughMessage),
      ),
    })),
    stream: true,
  }
}

/**
 * A text, and whether what comes up to its end is to be kept: for five minutes, which each use
 * begins anew. https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 */
function content(text: string, isKept: boolean): string | TextBlockParam[] {
  return isKept ? [{ type: 'text', text, cache_control: { type: 'ephemeral' } }] : text
}

/** The images first, where the vendor wants them. */
function withImages(
  images: readonly ImageToSend[],
  said: string | TextBlockParam[],
): string | ContentBlockParam[] {
  if (images.length === 0) return said
  const blocks = images.map(({ mediaType, data }): ContentBlockParam => ({
    type: 'image',
    source: { type: 'base64', media_type: mediaType, data },
  }))
  return [...blocks, ...(typeof said === 'string' ? [{ type: 'text', text: said } as const] : said)]
}

/**
 * The API wants a limit and refuses one above the model's own. Every model since Claude 4 takes
 * 32,000, the lowest of their limits; older ones are named. Listed models carry the exact figure.
 * https://platform.claude.com/docs/en/about-claude/models/overview
 */
const olderLimits: readonly (readonly [RegExp, number])[] = [
  [/^claude-(?:2|instant|3-(?:opus|sonnet|haiku))/, 4096],
  [/^claude-3-5-/, 8192],
]

function defaultMaxOutputTokens({ model, answerRoomTokens = Infinity }: ChatRequest): number {
  const limit = olderLimits.find(([shape]) => shape.test(model))?.[1] ?? 32_000
  // A prompt and a limit that together exceed the window are refused.
  return Math.min(limit, answerRoomTokens)
}
