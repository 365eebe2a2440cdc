import type { Usage } from '../../../../shared/model/usage.ts'
import type { AnswerDecoder, Ending, Reading } from '../http/answer-decoder.ts'
import { at, countAt, jsonAt, listAt, textAt, withoutAbsent } from '../http/json.ts'
import { createGroundingReader } from './read-grounding.ts'

/**
 * Reads the stream of `streamGenerateContent`. Every event is a whole response with the next
 * piece in it; the terminal marker is the `finishReason` of its candidate, or a prompt that was
 * blocked and has none. https://ai.google.dev/api/generate-content
 */
export function createGenerateContentDecoder(): AnswerDecoder {
  let lastUsage = ''
  let calls = 0
  const readGrounding = createGroundingReader()

  /** Text, thoughts and calls; other kinds of parts only come when they are asked for. */
  function readPart(part: unknown): readonly Reading[] {
    const call = at(part, 'functionCall')
    if (call !== undefined) {
      calls += 1
      const toolName = withoutAbsent({ toolName: textAt(call, 'name') })
      return [{ type: 'toolCall', block: String(calls), ...toolName, text: jsonAt(call, 'args') }]
    }
    const text = textAt(part, 'text')
    if (text === undefined) return []
    const kind = at(part, 'thought') === true ? 'reasoning' : 'text'
    return [{ type: 'text', block: kind, kind, text }]
  }

  function readUsage(document: unknown): readonly Reading[] {
    const usage = usageFrom(at(document, 'usageMetadata'))
    const said = JSON.stringify(usage)
    // It comes with every event, mostly unchanged.
    if (Object.keys(usage).length === 0 || said === lastUsage) return []
    lastUsage = said
    return [{ type: 'usage', usage }]
  }

  return function decode(document): readonly Reading[] {
    if (Array.isArray(document)) return document.flatMap(decode)
    if (at(document, 'error') !== undefined) return [{ type: 'failure', document }]
    const candidates = listAt(document, 'candidates')
    const candidate = candidates.find((it) => (at(it, 'index') ?? 0) === 0)
    const readings = [
      ...listAt(candidate, 'content', 'parts').flatMap(readPart),
      ...readGrounding(candidate),
      ...readUsage(document),
      ...readBlock(document),
      ...readFinish(candidate),
    ]
    const isKnown = ['candidates', 'promptFeedback', 'usageMetadata'].some(
      (name) => at(document, name) !== undefined,
    )
    return isKnown ? readings : [{ type: 'unknown' }]
  }
}

/** A prompt that was blocked has no candidates, and HTTP calls it a success. */
function readBlock(document: unknown): readonly Reading[] {
  const feedback = at(document, 'promptFeedback')
  const reason = textAt(feedback, 'blockReason')
  if (reason === undefined || reason === 'BLOCK_REASON_UNSPECIFIED') return []
  const explanation = textAt(feedback, 'blockReasonMessage')
  const ending: Ending = { as: 'refused', ...(explanation !== undefined && { explanation }) }
  return [{ type: 'marker', ending, isLast: true }]
}

/** https://ai.google.dev/api/generate-content#FinishReason */
const endings: Readonly<Record<string, Ending['as']>> = {
  STOP: 'complete',
  MAX_TOKENS: 'outputLimit',
  SAFETY: 'refused',
  RECITATION: 'refused',
  LANGUAGE: 'refused',
  BLOCKLIST: 'refused',
  PROHIBITED_CONTENT: 'refused',
  SPII: 'refused',
  MODEL_ARMOR: 'refused',
  IMAGE_SAFETY: 'refused',
  IMAGE_PROHIBITED_CONTENT: 'refused',
  IMAGE_RECITATION: 'refused',
}

/** Every other reason (`OTHER`, `MALFORMED_RESPONSE` …) says that the answer is not whole. */
function readFinish(candidate: unknown): readonly Reading[] {
  const reason = textAt(candidate, 'finishReason')
  if (reason === undefined || reason === 'FINISH_REASON_UNSPECIFIED') return []
  const explanation = textAt(candidate, 'finishMessage')
  const as = Object.hasOwn(endings, reason) ? endings[reason] : undefined
  if (as === undefined) {
    const message = explanation ?? `The model stopped with ${reason}.`
    return [{ type: 'failure', document: { error: { type: reason, message } } }]
  }
  const ending: Ending = { as, ...(explanation !== undefined && { explanation }) }
  return [{ type: 'marker', ending, isLast: false }]
}

/** Their prompt includes what the cache held; their candidates leave out the thoughts. */
function usageFrom(usage: unknown): Usage {
  const answer = countAt(usage, 'candidatesTokenCount')
  const thoughts = countAt(usage, 'thoughtsTokenCount')
  const isCounted = answer !== undefined || thoughts !== undefined
  return withoutAbsent({
    inputTokens: countAt(usage, 'promptTokenCount'),
    cachedInputTokens: countAt(usage, 'cachedContentTokenCount'),
    outputTokens: isCounted ? (answer ?? 0) + (thoughts ?? 0) : undefined,
    reasoningTokens: thoughts,
  })
}
