import type { PartId } from '../../../../shared/model/ids.ts'
import type { PartKind } from '../../../../shared/model/part.ts'
import type { StreamEvent } from '../../../../shared/model/turn-event.ts'

/** Turns pieces of text into part events: one part open at a time, none touched once closed. */
export interface AnswerParts {
  /** Text of one of the vendor's blocks, named by `block`; a new block opens a new part. */
  readonly append: (block: string, kind: PartKind, text: string) => readonly StreamEvent[]
  readonly close: () => readonly StreamEvent[]
  /** Whether any text came. */
  readonly hasContent: () => boolean
}

export function createAnswerParts(): AnswerParts {
  let opened = 0
  let current:
    | { readonly block: string; readonly kind: PartKind; readonly partId: PartId }
    | undefined

  function close(): readonly StreamEvent[] {
    if (!current) return []
    const { partId } = current
    current = undefined
    return [{ type: 'part.closed', partId }]
  }

  return {
    append(block, kind, text) {
      if (text === '') return []
      if (current?.block === block && current.kind === kind) {
        return [{ type: 'part.delta', partId: current.partId, text }]
      }
      const closed = close()
      const partId = `part-${opened}` as PartId
      opened += 1
      current = { block, kind, partId }
      return [
        ...closed,
        { type: 'part.opened', partId, kind },
        { type: 'part.delta', partId, text },
      ]
    },
    close,
    hasContent: () => opened > 0,
  }
}
