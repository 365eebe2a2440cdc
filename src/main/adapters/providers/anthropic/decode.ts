import type { Usage } from '../../../../shared/model/usage.ts'
import type { AnswerDecoder, Ending, Reading } from '../http/answer-decoder.ts'
import { at, countAt, listAt, textAt, withoutAbsent } from '../http/json.ts'
import { createBlockReader } from './read-block.ts'

/**
 * Reads the Messages API's stream. Its terminal marker is `message_stop`; why it stopped comes
 * before, in `message_delta`. https://platform.claude.com/docs/en/build-with-claude/streaming
 */
export function createMessagesDecoder(): AnswerDecoder {
  let ending: Ending = { as: 'complete' }
  let counts: Counts = {}
  const readBlock = createBlockReader()

  // Each report is cumulative, and may leave out what did not change since the one before.
  function readUsage(reported: Counts): readonly Reading[] {
    if (Object.keys(reported).length === 0) return []
    counts = { ...counts, ...reported }
    return [{ type: 'usage', usage: usageFrom(counts) }]
  }

  return (document) => {
    switch (at(document, 'type')) {
      case 'message_start':
        return readUsage(inputCounts(at(document, 'message', 'usage')))
      case 'content_block_start':
        return readBlock(at(document, 'index'), at(document, 'content_block'))
      case 'content_block_delta':
        return readBlock(at(document, 'index'), at(document, 'delta'))
      case 'message_delta':
        ending = endingFrom(at(document, 'delta')) ?? ending
        return readUsage(allCounts(at(document, 'usage')))
      case 'message_stop':
        return [{ type: 'marker', ending, isLast: true }]
      case 'error':
        return [{ type: 'failure', document }]
      case 'ping':
      case 'content_block_stop':
        return []
      case 'message':
        // A server that ignored `stream: true` and sent the whole message.
        return [
          ...listAt(document, 'content').flatMap((block, index) => readBlock(index, block)),
          ...readUsage(allCounts(at(document, 'usage'))),
          { type: 'marker', ending: endingFrom(document) ?? ending, isLast: true },
        ]
      default:
        return at(document, 'error') === undefined
          ? [{ type: 'unknown' }]
          : [{ type: 'failure', document }]
    }
  }
}

const endings: Readonly<Record<string, Ending['as']>> = {
  max_tokens: 'outputLimit',
  model_context_window_exceeded: 'contextWindow',
  refusal: 'refused',
}

function endingFrom(holder: unknown): Ending | undefined {
  const reason = textAt(holder, 'stop_reason')
  if (reason === undefined) return undefined
  const explanation = textAt(holder, 'stop_details', 'explanation')
  const as = Object.hasOwn(endings, reason) ? endings[reason] : undefined
  return { as: as ?? 'complete', ...(explanation !== undefined && { explanation }) }
}

/** The vendor's own counts, as far as they were told. */
interface Counts {
  readonly uncached?: number
  readonly cacheRead?: number
  readonly cacheWritten?: number
  readonly output?: number
  readonly thinking?: number
}

/** What a stream's beginning tells; the output that it tells of is a stub that is not billed. */
function inputCounts(usage: unknown): Counts {
  return withoutAbsent({
    uncached: countAt(usage, 'input_tokens'),
    cacheRead: countAt(usage, 'cache_read_input_tokens'),
    cacheWritten: countAt(usage, 'cache_creation_input_tokens'),
  })
}

function allCounts(usage: unknown): Counts {
  return withoutAbsent({
    ...inputCounts(usage),
    output: countAt(usage, 'output_tokens'),
    thinking: countAt(usage, 'output_tokens_details', 'thinking_tokens'),
  })
}

/** Their `input_tokens` leaves out what the cache read and wrote; ours is all of the input. */
function usageFrom(counts: Counts): Usage {
  const { uncached, cacheRead, cacheWritten } = counts
  return withoutAbsent({
    inputTokens:
      uncached === undefined ? undefined : uncached + (cacheRead ?? 0) + (cacheWritten ?? 0),
    cachedInputTokens: cacheRead,
    cacheWriteInputTokens: cacheWritten,
    outputTokens: counts.output,
    reasoningTokens: counts.thinking,
  })
}
