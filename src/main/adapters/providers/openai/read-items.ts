import type { Reading } from '../http/answer-decoder.ts'
import { at, countAt, jsonAt, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads what stands beside the text of a response: citations, and calls of tools. Both come as
 * they are made, and once more with the item and with the whole response; servers leave out one or
 * the other. https://platform.openai.com/docs/api-reference/responses-streaming
 */
export interface ItemReader {
  /** `undefined` for an event that is not of items. */
  readonly event: (type: string, document: unknown) => readonly Reading[] | undefined
  /** What of an item of the whole response was not streamed, its text apart. */
  readonly rest: (item: unknown, index: number) => readonly Reading[]
}

export function createItemReader(): ItemReader {
  const annotations = new Map<string, number>()
  const calls = new Map<string, { readonly hasArguments: boolean }>()

  function annotation(document: unknown): readonly Reading[] {
    const key = `${countAt(document, 'output_index') ?? 0} ${countAt(document, 'content_index') ?? 0}`
    annotations.set(key, (annotations.get(key) ?? 0) + 1)
    return readAnnotation(at(document, 'annotation'))
  }

  function lateAnnotations(key: string, piece: unknown): readonly Reading[] {
    return listAt(piece, 'annotations')
      .slice(annotations.get(key) ?? 0)
      .flatMap(readAnnotation)
  }

  function callDelta(document: unknown): readonly Reading[] {
    const text = textAt(document, 'delta')
    if (text === undefined) return []
    const block = blockOf(at(document, 'output_index') ?? at(document, 'item_id'))
    calls.set(block, { hasArguments: true })
    return [{ type: 'toolCall', block, text }]
  }

  /** An item that begins, or with `isWhole` one that is done; nothing unless it is a call. */
  function call(place: unknown, item: unknown, isWhole: boolean): readonly Reading[] {
    const type = textAt(item, 'type') ?? ''
    if (!type.endsWith('_call')) return []
    const block = blockOf(place ?? at(item, 'id'))
    const known = calls.get(block)
    if (known && (known.hasArguments || !isWhole)) return []
    calls.set(block, { hasArguments: isWhole })
    const toolName = textAt(item, 'name') ?? type.replace(/_call$/, '')
    return [{ type: 'toolCall', block, toolName, text: isWhole ? argumentsOf(item) : '' }]
  }

  return {
    event: (type, document) => {
      const place = at(document, 'output_index')
      if (type === 'response.output_text.annotation.added') return annotation(document)
      if (callDeltas.has(type)) return callDelta(document)
      if (type === 'response.output_item.added') return call(place, at(document, 'item'), false)
      if (type === 'response.output_item.done') return call(place, at(document, 'item'), true)
      return undefined
    },
    rest: (item, index) => {
      const late = listAt(item, 'content').flatMap((piece, place) =>
        lateAnnotations(`${index} ${place}`, piece),
      )
      return [...late, ...call(index, item, true)]
    },
  }
}

const callDeltas: ReadonlySet<string> = new Set([
  'response.function_call_arguments.delta',
  'response.custom_tool_call_input.delta',
  'response.mcp_call_arguments.delta',
  'response.code_interpreter_call_code.delta',
])

function blockOf(place: unknown): string {
  return `call ${String(place)}`
}

/** Of a function, of a tool with free input, and of the vendor's own tools. */
function argumentsOf(item: unknown): string {
  for (const name of ['arguments', 'input', 'code', 'action', 'queries']) {
    const text = jsonAt(item, name)
    if (text !== '') return text
  }
  return ''
}

/** A page of the web, or a file that the vendor holds. The passage itself is not told. */
function readAnnotation(annotation: unknown): readonly Reading[] {
  const title = textAt(annotation, 'title') ?? textAt(annotation, 'filename')
  const url = textAt(annotation, 'url')
  if (title === undefined && url === undefined) return []
  return [{ type: 'citation', source: withoutAbsent({ title, url }), text: '' }]
}
