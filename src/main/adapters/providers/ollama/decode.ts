import type { Usage } from '../../../../shared/model/usage.ts'
import type { AnswerDecoder, Ending, Reading } from '../http/answer-decoder.ts'
import { at, countAt, jsonAt, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads the stream of `/api/chat`, one document a line. Its terminal marker is `done: true`; why
 * it is done stands beside it. https://docs.ollama.com/api/chat
 */
export function createChatDecoder(): AnswerDecoder {
  let calls = 0

  /** A call comes whole, its arguments as an object. */
  function readCall(call: unknown): Reading {
    calls += 1
    const toolName = withoutAbsent({ toolName: textAt(call, 'function', 'name') })
    const text = jsonAt(call, 'function', 'arguments')
    return { type: 'toolCall', block: String(calls), ...toolName, text }
  }

  return (document) => {
    if (at(document, 'error') !== undefined) return [{ type: 'failure', document }]
    const isDone = at(document, 'done') === true
    if (at(document, 'message') === undefined && !isDone) return [{ type: 'unknown' }]
    return [
      ...readMessage(at(document, 'message')),
      ...listAt(document, 'message', 'tool_calls').map(readCall),
      ...(isDone ? readEnd(document) : []),
    ]
  }
}

function readMessage(message: unknown): readonly Reading[] {
  const thinking = textAt(message, 'thinking')
  const content = textAt(message, 'content')
  const readings: Reading[] = []
  if (thinking !== undefined) {
    readings.push({ type: 'text', block: 'thinking', kind: 'reasoning', text: thinking })
  }
  if (content !== undefined) {
    readings.push({ type: 'text', block: 'content', kind: 'text', text: content })
  }
  return readings
}

function readEnd(document: unknown): readonly Reading[] {
  const usage = usageFrom(document)
  const reason = textAt(document, 'done_reason')
  // These two answer a request without messages, which only loads or unloads the model.
  if (reason === 'load' || reason === 'unload') {
    const message = `The server answered with done_reason "${reason}".`
    return [{ type: 'failure', document: { error: { message } } }]
  }
  const ending: Ending = { as: reason === 'length' ? 'outputLimit' : 'complete' }
  return [
    ...(Object.keys(usage).length > 0 ? [{ type: 'usage', usage } as const] : []),
    { type: 'marker', ending, isLast: true },
  ]
}

/** Thinking counts as output and is not told apart. */
function usageFrom(document: unknown): Usage {
  return withoutAbsent({
    inputTokens: countAt(document, 'prompt_eval_count'),
    outputTokens: countAt(document, 'eval_count'),
  })
}
