import type { ConversationId, ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'

/** What to keep in the vendor's prompt cache, where it has one. */
export interface PromptCacheUse {
  /** The same for all requests of a conversation, and meaningless outside of it. */
  readonly key: string
  /** The index of the last message worth keeping; all before it are kept with it. */
  readonly throughMessage: number
}

/** What is known of a prompt before it is sent. */
export interface CacheablePrompt {
  readonly kind: ProviderKind
  readonly modelId: ModelId
  readonly conversationId: ConversationId
  /** The tokens of what comes before the messages. */
  readonly systemTokens: number
  /**
   * The tokens of each message, oldest first, through the question: what an answer has said so
   * far and the request for its rest are in no other prompt.
   */
  readonly messageTokens: readonly number[]
  /** Early messages are left out for want of room, so that the next prompt begins otherwise. */
  readonly isTrimmed: boolean
}

/**
 * Whether the vendor's prompt cache pays for this request, and up to which message.
 *
 * Anthropic keeps nothing unless asked, writes at 1.25 times the price of input and reads at a
 * tenth or less, within five minutes; so writing pays when more than about one in four prompts
 * is followed by another. A conversation that has come to its second question is likely to go
 * on, a first question is not: what is kept is written from the second on. It reaches through
 * the question, since the next prompt will begin with it too; the vendor finds it again up to 20
 * blocks back, and each message is one. https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 *
 * OpenAI keeps every prompt that is long enough whether asked or not, and is told only which
 * requests belong together, so the key costs nothing and goes with the first one already.
 * https://developers.openai.com/api/docs/guides/prompt-caching
 *
 * Neither keeps less than its minimum of tokens. Once early messages fall out from prompt to
 * prompt no two begin alike, and what was written would never be read. The other vendors either
 * need nothing (Gemini, DeepSeek) or may refuse what they do not know.
 */
export function promptCacheFor(prompt: CacheablePrompt): PromptCacheUse | undefined {
  const { kind, messageTokens, isTrimmed } = prompt
  const throughMessage = messageTokens.length - 1
  const keptTokens = messageTokens.reduce((sum, tokens) => sum + tokens, prompt.systemTokens)
  if (isTrimmed || throughMessage < 0 || keptTokens < minimumTokens(kind, prompt.modelId)) {
    return undefined
  }
  const isFirstQuestion = throughMessage < 2
  if (kind === 'anthropic' && isFirstQuestion) return undefined
  return { key: cacheKey(prompt.conversationId), throughMessage }
}

/** The last group of a conversation's id: chance alone, without the time that the id begins with. */
function cacheKey(id: ConversationId): string {
  return id.slice(-12)
}

function minimumTokens(kind: ProviderKind, modelId: ModelId): number {
  if (kind === 'openai') return 1_024
  if (kind !== 'anthropic') return Infinity
  return anthropicMinimums.find(([model]) => model.test(modelId))?.[1] ?? 1_024
}

/**
 * From the table of the page above; models that came later than it have what most have. A prompt
 * below the minimum is answered as any other and nothing is kept.
 */
const anthropicMinimums: readonly (readonly [RegExp, number])[] = [
  [/^claude-(?:opus|fable|mythos)-5/, 512],
  [/^claude-opus-4-7/, 2_048],
  [/^claude-(?:opus-4-[56]|haiku-4-5)/, 4_096],
  [/^claude-3-(?:5-)?haiku/, 2_048],
]
