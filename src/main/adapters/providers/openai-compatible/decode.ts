import type { Usage } from '../../../../shared/model/usage.ts'
import type { AnswerDecoder, Ending, Reading } from '../http/answer-decoder.ts'
import { at, countAt, listAt, textAt, withoutAbsent } from '../http/json.ts'
import { createCallReader } from './read-calls.ts'
import { createCitationReader } from './read-citations.ts'

/**
 * Reads a Chat Completions stream, or the one document of a server that ignored `stream: true`.
 *
 * The terminal marker is the `finish_reason`, with or without `[DONE]` after it: it is the
 * model's own word that it finished, and many servers leave out `[DONE]`. `[DONE]` alone is not:
 * gateways send it when their upstream broke off, so it says that the transport ended, not that
 * the answer did. https://platform.openai.com/docs/api-reference/chat-streaming
 */
export function createChatCompletionsDecoder(): AnswerDecoder {
  let hasRefusal = false
  const readCitations = createCitationReader()
  const readCalls = createCallReader()

  return (document) => {
    if (at(document, 'error') !== undefined || at(document, 'object') === 'error') {
      return [{ type: 'failure', document }]
    }
    const usage = usageFrom(document)
    const readings: Reading[] = Object.keys(usage).length > 0 ? [{ type: 'usage', usage }] : []
    const choices = listAt(document, 'choices')
    if (!Array.isArray(at(document, 'choices')) && readings.length === 0) {
      return isFailure(document) ? [{ type: 'failure', document }] : [{ type: 'unknown' }]
    }
    const choice = choices.find((it) => (at(it, 'index') ?? 0) === 0)
    const piece = at(choice, 'delta') ?? at(choice, 'message')
    hasRefusal ||= textAt(piece, 'refusal') !== undefined
    return [
      ...readPiece(piece),
      ...readCalls(piece),
      ...readCitations(document, piece),
      ...readings,
      ...readFinish(choice, hasRefusal),
    ]
  }
}

/** The vendors' names for visible reasoning: DeepSeek and vLLM, then OpenRouter, Groq, Ollama. */
function readPiece(piece: unknown): readonly Reading[] {
  const reasoning = textAt(piece, 'reasoning_content') ?? textAt(piece, 'reasoning')
  const content = textAt(piece, 'content')
  const refusal = textAt(piece, 'refusal')
  const readings: Reading[] = []
  if (reasoning !== undefined) {
    readings.push({ type: 'text', block: 'reasoning', kind: 'reasoning', text: reasoning })
  }
  if (content !== undefined) {
    readings.push({ type: 'text', block: 'content', kind: 'text', text: content })
  }
  if (refusal !== undefined) {
    readings.push({ type: 'text', block: 'refusal', kind: 'refusal', text: refusal })
  }
  return readings.length > 0 ? readings : listAt(piece, 'content').flatMap(readContentPart)
}

/** Mistral sends its reasoning models' content as a list of parts. */
function readContentPart(part: unknown): readonly Reading[] {
  const text = textAt(part, 'text')
  if (text !== undefined) return [{ type: 'text', block: 'content', kind: 'text', text }]
  return listAt(part, 'thinking').flatMap((thought): Reading[] => {
    const thinking = textAt(thought, 'text')
    return thinking === undefined
      ? []
      : [{ type: 'text', block: 'reasoning', kind: 'reasoning', text: thinking }]
  })
}

const endings: Readonly<Record<string, Ending['as'] | 'failed'>> = {
  length: 'outputLimit',
  max_tokens: 'outputLimit',
  model_length: 'contextWindow',
  content_filter: 'refused',
  refusal: 'refused',
  safety: 'refused',
  sensitive: 'refused',
  // These say that the server gave up, in the place where others say that the model finished.
  error: 'failed',
  abort: 'failed',
  aborted: 'failed',
  cancelled: 'failed',
  network_error: 'failed',
  insufficient_system_resource: 'failed',
}

function readFinish(choice: unknown, hasRefusal: boolean): readonly Reading[] {
  const reason = textAt(choice, 'finish_reason')?.toLowerCase()
  if (reason === undefined) return []
  const as = Object.hasOwn(endings, reason) ? endings[reason] : undefined
  if (as === 'failed') {
    return [{ type: 'failure', document: { error: { code: reason } } }]
  }
  return [
    { type: 'marker', ending: { as: as ?? (hasRefusal ? 'refused' : 'complete') }, isLast: false },
  ]
}

/** Errors of small servers, which come without an `error`. */
function isFailure(document: unknown): boolean {
  return textAt(document, 'detail') !== undefined || textAt(document, 'message') !== undefined
}

/**
 * Some vendors (xAI, Gemini) leave the reasoning out of `completion_tokens` but not out of the
 * total; ours includes it.
 */
function usageFrom(document: unknown): Usage {
  const usage = at(document, 'usage') ?? at(document, 'x_groq', 'usage')
  const input = countAt(usage, 'prompt_tokens')
  const completion = countAt(usage, 'completion_tokens')
  const total = countAt(usage, 'total_tokens')
  const outputByTotal = total !== undefined && input !== undefined ? total - input : 0
  return withoutAbsent({
    inputTokens: input,
    cachedInputTokens:
      countAt(usage, 'prompt_tokens_details', 'cached_tokens') ??
      countAt(usage, 'prompt_cache_hit_tokens'),
    cacheWriteInputTokens: countAt(usage, 'prompt_tokens_details', 'cache_write_tokens'),
    outputTokens: completion === undefined ? undefined : Math.max(completion, outputByTotal),
    reasoningTokens: countAt(usage, 'completion_tokens_details', 'reasoning_tokens'),
  })
}
