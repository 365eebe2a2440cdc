import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Draft as DraftContent } from '../../../shared/model/draft.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Client } from '../../api/client.ts'
import { createCell, type Source } from '../../api/source.ts'
import { after } from '../../system/clock.ts'

export interface DraftState extends DraftContent {
  /** The last try to keep it failed: it stands in this window only. */
  readonly isOnlyHere: boolean
}

/** What was typed and attached and not sent, kept by main as it grows. */
export interface Draft extends Source<DraftState> {
  /** What is shown from now on; `kept` is what is kept on disk meanwhile, where that is another. */
  readonly change: (text: string, kept?: string) => void
  readonly setAttachments: (
    change: (before: readonly Attachment[]) => readonly Attachment[],
  ) => void
  /** Keeps at once what is not kept yet. */
  readonly flush: () => void
  /** Takes over what is kept, unless something here is newer. */
  readonly refresh: () => void
}

export function attachmentsOf({ attachments }: DraftContent): readonly Attachment[] {
  return attachments
}

/** Whether there is something to be sent. */
export function holdsContent({ text, attachments }: DraftContent): boolean {
  return attachments.length > 0 || text.trim() !== ''
}

/** The longest that typing goes on before it is on its way to the disk. */
const saveAfterMs = 300

/** Reads the kept draft of a conversation, or of the one that does not exist yet. */
export function createDraft(drafts: Client['drafts'], id: ConversationId | undefined): Draft {
  const where = id === undefined ? {} : { conversationId: id }
  const cell = createCell<DraftState>({ text: '', attachments: [], isOnlyHere: false })
  let keptText: string | undefined
  let isUnsaved = false
  let isRead = false
  let cancelSave: (() => void) | undefined

  function flush(): void {
    cancelSave?.()
    cancelSave = undefined
    // Before that it would take the place of what is kept, which nobody has seen yet.
    if (!isUnsaved || !isRead) return
    isUnsaved = false
    const { text, attachments } = cell.read()
    drafts.save({ ...where, text: keptText ?? text, attachments }).then(
      () => set({ isOnlyHere: false }),
      () => {
        isUnsaved = true
        set({ isOnlyHere: true })
      },
    )
  }

  function set(fields: Partial<DraftState>): void {
    cell.write({ ...cell.read(), ...fields })
  }

  function edit(fields: Partial<DraftContent>): void {
    set(fields)
    isUnsaved = true
    cancelSave ??= after(saveAfterMs, flush)
  }

  /** What was written before the kept draft has come goes under it; neither is lost. */
  function take(kept: DraftContent): void {
    const { text, attachments } = cell.read()
    if (!isUnsaved) set(kept)
    else if (kept.text !== '' || kept.attachments.length > 0) {
      edit({
        text: [kept.text, text].filter((one) => one !== '').join('\n'),
        attachments: eachOnce([...kept.attachments, ...attachments]),
      })
    }
  }

  function begin(kept?: DraftContent): void {
    if (kept) take(kept)
    isRead = true
    if (isUnsaved) cancelSave ??= after(saveAfterMs, flush)
  }

  drafts.read(where).then(begin, () => begin())

  return {
    subscribe: cell.subscribe,
    read: cell.read,
    change: (text, kept) => {
      keptText = kept
      edit({ text })
    },
    setAttachments: (change) => edit({ attachments: change(cell.read().attachments) }),
    flush,
    refresh: () => {
      const takeOver = (kept: DraftContent): void => (isUnsaved ? undefined : set(kept))
      drafts.read(where).then(takeOver, () => undefined)
    },
  }
}

function eachOnce(attachments: readonly Attachment[]): readonly Attachment[] {
  return [...new Map(attachments.map((one) => [one.hash, one])).values()]
}
