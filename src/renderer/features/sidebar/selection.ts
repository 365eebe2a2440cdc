import type { ConversationId } from '../../../shared/model/ids.ts'

/** The conversations that are selected, and the one from which a span is measured. */
export interface Selection {
  readonly ids: ReadonlySet<ConversationId>
  readonly anchor?: ConversationId
}

export const noSelection: Selection = { ids: new Set() }

/** Takes one in or out, and begins a span there. */
export function toggled({ ids }: Selection, id: ConversationId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** All from where the span began to here, in the order of the list; without a beginning, `from`. */
export function spanned(
  { anchor }: Selection,
  order: readonly ConversationId[],
  to: ConversationId,
  from: ConversationId = to,
): Selection {
  const begin = anchor !== undefined && order.includes(anchor) ? anchor : from
  const [a, b] = [order.indexOf(begin), order.indexOf(to)].toSorted((one, other) => one - other)
  return { ids: new Set(order.slice(Math.max(0, a ?? 0), (b ?? 0) + 1)), anchor: begin }
}

/** Without those that are gone; the same object when none is. */
export function withoutLost(
  selection: Selection,
  isThere: (id: ConversationId) => boolean,
): Selection {
  const kept = [...selection.ids].filter(isThere)
  return kept.length === selection.ids.size ? selection : { ...selection, ids: new Set(kept) }
}

/** What is dragged by this one: the selection if it is in it, else it alone. */
export function takenWith({ ids }: Selection, id: ConversationId): readonly ConversationId[] {
  return ids.has(id) ? [...ids] : [id]
}
