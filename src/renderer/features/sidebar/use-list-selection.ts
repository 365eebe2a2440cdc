import { useMemo, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Entry } from './list-entries.ts'
import { noSelection, withoutLost, type Selection } from './selection.ts'

export interface ListSelection {
  readonly selection: Selection
  readonly set: (next: (before: Selection) => Selection) => void
  /** The selected conversations, in the order of the list. */
  readonly selected: readonly Conversation[]
  /** Every conversation of the list, in its order. */
  readonly order: readonly ConversationId[]
}

/** Only what is on the list can be selected. */
export function useListSelection(entries: readonly Entry[]): ListSelection {
  const [wished, set] = useState(noSelection)
  const rows = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.conversation] : [])),
    [entries],
  )
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const present = useMemo(() => new Set(order), [order])
  const selection = useMemo(() => withoutLost(wished, (id) => present.has(id)), [wished, present])
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter(({ id }) => selection.ids.has(id))),
    [rows, selection],
  )
  return { selection, set, selected, order }
}
