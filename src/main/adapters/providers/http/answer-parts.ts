import type { PartId } from '../../../../shared/model/ids.ts'
import type { PartHead, PartSource } from '../../../../shared/model/part.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'
import type { ContentReading } from './answer-decoder.ts'
import { withoutAbsent } from './json.ts'

/**
 * Turns pieces of content into part events, none touched once closed. One part of running text is
 * open at a time. A citation stands beside the text that it was made for and does not end it; tool
 * calls may be written side by side, and end with the answer.
 */
export interface AnswerParts {
  readonly append: (reading: ContentReading) => readonly StreamEvent[]
  readonly close: () => readonly StreamEvent[]
  /** Whether anything came. */
  readonly hasContent: () => boolean
}

export function createAnswerParts(): AnswerParts {
  let opened = 0
  let current: { readonly block: string; readonly partId: PartId } | undefined
  const calls = new Map<string, PartId>()

  function open(head: PartHead, text: string): readonly [PartId, readonly StreamEvent[]] {
    const partId = `part-${opened}` as PartId
    opened += 1
    return [partId, [{ type: 'part.opened', partId, ...head }, ...delta(partId, text)]]
  }

  function endText(): readonly StreamEvent[] {
    if (!current) return []
    const { partId } = current
    current = undefined
    return [{ type: 'part.closed', partId }]
  }

  function appendText({
    kind,
    block,
    text,
  }: Extract<ContentReading, { type: 'text' }>): readonly StreamEvent[] {
    if (text === '') return []
    const name = `${kind} ${block}`
    if (current?.block === name) return delta(current.partId, text)
    const ended = endText()
    const [partId, events] = open({ kind }, text)
    current = { block: name, partId }
    return [...ended, ...events]
  }

  function appendCall({
    block,
    toolName,
    text,
  }: Extract<ContentReading, { type: 'toolCall' }>): readonly StreamEvent[] {
    const known = calls.get(block)
    if (known !== undefined) return delta(known, text)
    const ended = endText()
    const head = { kind: 'tool-call', toolName: cut(toolName ?? unnamed, longestToolName) } as const
    const [partId, events] = open(head, text)
    calls.set(block, partId)
    return [...ended, ...events]
  }

  return {
    append(reading) {
      if (reading.type === 'text') return appendText(reading)
      if (reading.type === 'toolCall') return appendCall(reading)
      const head = { kind: 'citation', source: kept(reading.source) } as const
      const [partId, events] = open(head, reading.text)
      return [...events, { type: 'part.closed', partId }]
    },
    close() {
      const ended = [...calls.values()].map((partId) => ({ type: 'part.closed', partId }) as const)
      calls.clear()
      return [...endText(), ...ended]
    },
    hasContent: () => opened > 0,
  }
}

function delta(partId: PartId, text: string): readonly StreamEvent[] {
  return text === '' ? [] : [{ type: 'part.delta', partId, text }]
}

const unnamed = 'unnamed'

/** The limits of a part's head, in characters: shared/model/part.ts. */
const longestToolName = 200
const longestTitle = 1_000
const longestUrl = 4_000

/** A title may be cut; an address that is cut leads elsewhere. */
function kept({ title, url }: PartSource): PartSource {
  return withoutAbsent({
    title: title === undefined ? undefined : cut(title, longestTitle),
    url: url !== undefined && url.length <= longestUrl ? url : undefined,
  })
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}
