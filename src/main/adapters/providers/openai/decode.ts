import type { Usage } from '../../../../shared/model/usage.ts'
import type { AnswerDecoder, Ending, Reading } from '../http/answer-decoder.ts'
import { at, countAt, listAt, textAt, withoutAbsent } from '../http/json.ts'
import { createItemReader } from './read-items.ts'

/**
 * Reads the Responses API's stream. Its terminal markers are `response.completed` and
 * `response.incomplete`. https://platform.openai.com/docs/api-reference/responses-streaming
 */
export function createResponsesDecoder(): AnswerDecoder {
  const isInOrder = createSequenceCheck()
  let hasText = false
  let hasRefusal = false
  const items = createItemReader()

  function readEnd(response: unknown): readonly Reading[] {
    const late = listAt(response, 'output').flatMap((item, index) =>
      (hasText ? [] : readText(item, index)).concat(items.rest(item, index)),
    )
    hasRefusal ||= late.some((reading) => reading.type === 'text' && reading.kind === 'refusal')
    const usage = usageFrom(at(response, 'usage'))
    return [
      ...late,
      ...(Object.keys(usage).length > 0 ? [{ type: 'usage', usage } as const] : []),
      { type: 'marker', ending: endingOf(response, hasRefusal), isLast: true },
    ]
  }

  return (document) => {
    const order = isInOrder(document)
    if (order === 'again') return []
    if (order === 'backwards') return [{ type: 'broken' }]
    const type = textAt(document, 'type') ?? textAt(document, 'object') ?? ''
    switch (type) {
      case 'response.output_text.delta':
      case 'response.refusal.delta':
        hasText = true
        hasRefusal ||= type === 'response.refusal.delta'
        return readDelta(document, type.endsWith('refusal.delta') ? 'refusal' : 'text', [
          type,
          at(document, 'content_index'),
        ])
      case 'response.reasoning_summary_text.delta':
      case 'response.reasoning_text.delta':
        hasText = true
        return readDelta(document, 'reasoning', [
          type,
          at(document, 'summary_index') ?? at(document, 'content_index'),
        ])
      case 'response.completed':
      case 'response.incomplete':
        return readEnd(at(document, 'response'))
      case 'response':
        return isFailed(document) ? [{ type: 'failure', document }] : readEnd(document)
      case 'response.failed':
        return [{ type: 'failure', document: at(document, 'response') ?? document }]
      case 'error':
        return [{ type: 'failure', document }]
      default:
        if (at(document, 'error') !== undefined) return [{ type: 'failure', document }]
        return items.event(type, document) ?? (type.startsWith('response.') ? [] : unknown)
    }
  }
}

function readDelta(
  document: unknown,
  kind: 'text' | 'reasoning' | 'refusal',
  place: readonly unknown[],
): readonly Reading[] {
  const text = textAt(document, 'delta')
  const block = [...place, at(document, 'output_index')].join(' ')
  return text === undefined ? [] : [{ type: 'text', block, kind, text }]
}

/** The text of a whole item, for servers that ignored `stream: true` or sent no deltas. */
function readText(item: unknown, index: number): readonly Reading[] {
  const pieces = [...listAt(item, 'summary'), ...listAt(item, 'content')]
  return pieces.flatMap((piece, place) => readPiece(piece, `${index} ${place}`))
}

const unknown: readonly Reading[] = [{ type: 'unknown' }]

function readPiece(piece: unknown, place: string): readonly Reading[] {
  const type = textAt(piece, 'type') ?? ''
  const refusal = textAt(piece, 'refusal')
  const text = textAt(piece, 'text') ?? refusal
  if (text === undefined) return []
  const isReasoning = /^(?:summary|reasoning)_text$/.test(type)
  const kind = isReasoning ? 'reasoning' : text === refusal ? 'refusal' : 'text'
  return [{ type: 'text', block: `${type} ${place}`, kind, text }]
}

function isFailed(response: unknown): boolean {
  return at(response, 'error') !== undefined || at(response, 'status') === 'failed'
}

const incompleteEndings: Readonly<Record<string, Ending['as']>> = {
  max_output_tokens: 'outputLimit',
  content_filter: 'refused',
}

function endingOf(response: unknown, hasRefusal: boolean): Ending {
  if (at(response, 'status') === 'incomplete' || at(response, 'incomplete_details') !== undefined) {
    const reason = textAt(response, 'incomplete_details', 'reason') ?? ''
    const as = Object.hasOwn(incompleteEndings, reason) ? incompleteEndings[reason] : undefined
    return { as: as ?? 'outputLimit' }
  }
  return { as: hasRefusal ? 'refused' : 'complete' }
}

/**
 * Events are numbered. A gateway that sends the same one twice must not double the text, and
 * numbers that run backwards mean that the text can no longer be trusted. An event with the same
 * number but other content is let through: some servers number every event 0.
 */
function createSequenceCheck(): (document: unknown) => 'next' | 'again' | 'backwards' {
  let last: number | undefined
  let lastText = ''
  return (document) => {
    const number = countAt(document, 'sequence_number')
    if (number === undefined) return 'next'
    const said = ['type', 'delta', 'annotation', 'item', 'output_index']
    const text = JSON.stringify(said.map((name) => at(document, name)))
    if (last !== undefined && number < last) return 'backwards'
    if (number === last && text === lastText) return 'again'
    last = number
    lastText = text
    return 'next'
  }
}

function usageFrom(usage: unknown): Usage {
  return withoutAbsent({
    inputTokens: countAt(usage, 'input_tokens'),
    cachedInputTokens: countAt(usage, 'input_tokens_details', 'cached_tokens'),
    cacheWriteInputTokens: countAt(usage, 'input_tokens_details', 'cache_write_tokens'),
    outputTokens: countAt(usage, 'output_tokens'),
    reasoningTokens: countAt(usage, 'output_tokens_details', 'reasoning_tokens'),
  })
}
