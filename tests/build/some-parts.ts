import * as fc from 'fast-check'
import type { PartId } from '../../src/shared/model/ids.ts'
import type { Part } from '../../src/shared/model/part.ts'
import type { StreamEvent } from '../../src/shared/model/turn-event.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const head: fc.Arbitrary<Pick<Part, 'kind' | 'source' | 'toolName'>> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'reasoning', 'refusal') }),
  fc.record({ title: optional(text), url: optional(fc.webUrl()) }).map(({ title, url }) => ({
    kind: 'citation' as const,
    source: { ...(title !== undefined && { title }), ...(url !== undefined && { url }) },
  })),
  fc.record({ kind: fc.constant('tool-call' as const), toolName: text }),
)

/** Parts of all kinds, also without text, as an answer may consist of. */
export const someParts: fc.Arbitrary<readonly Part[]> = fc
  .array(fc.tuple(head, text), { maxLength: 6 })
  .map((list) =>
    list.map(([known, said], at): Part => ({ id: `part-${at}` as PartId, ...known, text: said })),
  )

/** How a stream is cut and mixed: each number says whose turn it is, and how much comes. */
export const someMixing = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 })

/**
 * The events of a stream that folds to these parts. They are opened in their order; the deltas of
 * those that are open come in pieces and mixed, cut at any code unit.
 */
export function streamOfParts(
  parts: readonly Part[],
  mixing: readonly number[],
): readonly StreamEvent[] {
  const events: StreamEvent[] = []
  const waiting = [...parts]
  const open: { readonly id: PartId; rest: string }[] = []
  for (let step = 0; waiting.length > 0 || open.length > 0; step += 1) {
    const choice = mixing[step % mixing.length] ?? 0
    const next = choice % 3 === 0 || open.length === 0 ? waiting.shift() : undefined
    if (next) {
      const { id: partId, text: rest, ...known } = next
      events.push({ type: 'part.opened', partId, ...known })
      open.push({ id: partId, rest })
      continue
    }
    const at = choice % Math.max(1, open.length)
    const part = open[at]
    if (!part) continue
    const piece = part.rest.slice(0, 1 + (choice % 7))
    part.rest = part.rest.slice(piece.length)
    if (piece !== '') events.push({ type: 'part.delta', partId: part.id, text: piece })
    if (part.rest !== '') continue
    events.push({ type: 'part.closed', partId: part.id })
    open.splice(at, 1)
  }
  return events
}
