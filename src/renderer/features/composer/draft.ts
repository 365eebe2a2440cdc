import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Client } from '../../api/client.ts'
import { createCell, type Source } from '../../api/source.ts'
import { after } from '../../system/clock.ts'

export interface DraftState {
  readonly text: string
  /** The last try to keep it failed: it stands in this window only. */
  readonly isOnlyHere: boolean
}

/** The text that was typed and not sent, kept by main as it grows. */
export interface Draft extends Source<DraftState> {
  /** What is shown from now on; `kept` is what is kept on disk meanwhile, where that is another. */
  readonly change: (text: string, kept?: string) => void
  /** Keeps at once what is not kept yet. */
  readonly flush: () => void
}

/** The longest that typing goes on before it is on its way to the disk. */
const saveAfterMs = 300

/** Reads the kept draft of a conversation, or of the one that does not exist yet. */
export function createDraft(drafts: Client['drafts'], id: ConversationId | undefined): Draft {
  const where = id === undefined ? {} : { conversationId: id }
  const cell = createCell<DraftState>({ text: '', isOnlyHere: false })
  let toKeep: string | undefined
  let cancelSave: (() => void) | undefined

  function flush(): void {
    cancelSave?.()
    cancelSave = undefined
    const text = toKeep
    if (text === undefined) return
    toKeep = undefined
    drafts.save({ ...where, text }).then(
      () => setOnlyHere(false),
      () => {
        toKeep ??= text
        setOnlyHere(true)
      },
    )
  }

  function setOnlyHere(isOnlyHere: boolean): void {
    if (cell.read().isOnlyHere !== isOnlyHere) cell.write({ ...cell.read(), isOnlyHere })
  }

  function change(text: string, kept = text): void {
    cell.write({ ...cell.read(), text })
    toKeep = kept
    cancelSave ??= after(saveAfterMs, flush)
  }

  drafts.read(where).then(
    ({ text: kept }) => {
      const { text: typed } = cell.read()
      if (kept === '') return
      // What was typed before the draft arrived goes under it; neither is lost.
      if (typed === '' && toKeep === undefined) cell.write({ ...cell.read(), text: kept })
      else if (typed !== '') change(`${kept}\n${typed}`)
    },
    () => undefined,
  )

  return {
    subscribe: cell.subscribe,
    read: cell.read,
    change,
    flush,
  }
}
