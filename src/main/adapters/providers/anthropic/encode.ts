import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages/messages'
import type { ChatRequest } from '../../../ports/chat-provider.ts'

/** The body of `POST /v1/messages`. */
export function encodeMessagesRequest(request: ChatRequest): MessageCreateParamsStreaming {
  return {
    model: request.model,
    max_tokens: request.maxOutputTokens ?? defaultMaxOutputTokens(request.model),
    ...(request.system !== undefined && { system: request.system }),
    messages: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
  }
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

function defaultMaxOutputTokens(model: string): number {
  return olderLimits.find(([shape]) => shape.test(model))?.[1] ?? 32_000
}
