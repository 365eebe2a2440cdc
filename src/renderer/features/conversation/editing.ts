import type { MessageId } from '../../../shared/model/ids.ts'
import { createCell, useSource } from '../../api/source.ts'

interface Editing {
  /** The message whose field is open. */
  readonly open: MessageId | undefined
  /** What was typed in fields that were left, until it is sent or saved. */
  readonly kept: ReadonlyMap<MessageId, string>
}

// Not in the parts: a message that is scrolled away is drawn no more, and keeps what was typed.
const editing = createCell<Editing>({ open: undefined, kept: new Map() })

/** Opens the field of a message; one that was open elsewhere is left, with what it has. */
export function openEdit(id: MessageId): void {
  editing.write({ ...editing.read(), open: id })
}

export function keepEdit(id: MessageId, text: string): void {
  const { open, kept } = editing.read()
  editing.write({ open, kept: new Map(kept).set(id, text) })
}

/** Leaves the field; what was typed in it stays. */
export function leaveEdit(): void {
  editing.write({ ...editing.read(), open: undefined })
}

/** What was typed has become a version, or is as the message was. */
export function endEdit(id: MessageId): void {
  const kept = new Map(editing.read().kept)
  kept.delete(id)
  editing.write({ open: undefined, kept })
}

interface MessageEdit {
  readonly isOpen: boolean
  /** Absent where nothing was typed that is not in the message. */
  readonly kept: string | undefined
}

export function useEdit(id: MessageId): MessageEdit {
  const { open, kept } = useSource(editing)
  return { isOpen: open === id, kept: kept.get(id) }
}
