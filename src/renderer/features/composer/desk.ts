import type { Attachment, PageRange } from '../../../shared/model/attachment.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Client } from '../../api/client.ts'
import { createCell, type Source } from '../../api/source.ts'
import { words } from '../../words/words.ts'
import { createDraft, type Draft } from './draft.ts'
import { createUploads, type Uploads } from './uploads.ts'

type Hash = Attachment['hash']

/** Where a message is put together: its draft, and the files on their way to it. */
export interface Desk {
  readonly draft: Draft
  readonly uploads: Uploads
  /** Texts that were pasted and became files, by the file's hash. */
  readonly pasted: ReadonlyMap<Hash, string>
  /** What has become of the files, the latest last, for who can't see them. */
  readonly news: Source<readonly News[]>
  /** Puts a kept file beside the message, unless it is there already, and tells so. */
  readonly attach: (attachment: Attachment) => void
  readonly drop: (hash: Hash | undefined) => void
  /** Which pages of a file go along; all of them without a choice. */
  readonly choosePages: (hash: Hash, chosen: readonly PageRange[] | undefined) => Promise<void>
}

interface News {
  readonly id: number
  readonly words: string
}

/** As much news as is not lost when much comes at once. */
const keptNews = 6

const desksInUse = new WeakMap<Client, Map<ConversationId | undefined, Desk>>()

/** The desk of a conversation, as it was left where files are still on their way. */
export function openDesk(client: Client, id: ConversationId | undefined): Desk {
  const left = desksInUse.get(client)?.get(id)
  left?.draft.refresh()
  return left ?? createDesk(client, id)
}

/** A desk with files on their way, or with some that failed, is as it was when one comes back. */
export function leaveDesk(client: Client, id: ConversationId | undefined, desk: Desk): void {
  const desks = desksInUse.get(client) ?? new Map<ConversationId | undefined, Desk>()
  desksInUse.set(client, desks)
  desk.draft.flush()
  if (desks.get(id) === desk || desk.uploads.read().length === 0) return
  desks.set(id, desk)
  const stop = desk.uploads.subscribe(() => {
    if (desk.uploads.read().length > 0) return
    stop()
    desk.draft.flush()
    desks.delete(id)
  })
}

function createDesk(client: Client, id: ConversationId | undefined): Desk {
  const draft = createDraft(client.drafts, id)
  const news = createCell<readonly News[]>([])
  const pasted = new Map<Hash, string>()

  function attach(attachment: Attachment): void {
    const { name, hash } = attachment
    const isThere = draft.read().attachments.some((one) => one.hash === hash)
    if (!isThere) {
      draft.setAttachments((before) => [...before, attachment])
      draft.flush()
    }
    tell(words(isThere ? 'attachments.attachedAlready' : 'attachments.attached', { name }))
  }

  function tell(what: string): void {
    const before = news.read()
    const id = (before.at(-1)?.id ?? 0) + 1
    news.write([...before, { id, words: what }].slice(-keptNews))
  }

  function change(hash: Hash, to: (one: Attachment) => Attachment): void {
    draft.setAttachments((before) => before.map((one) => (one.hash === hash ? to(one) : one)))
  }

  return {
    draft,
    pasted,
    news,
    attach,
    uploads: createUploads({
      attachments: client.attachments,
      onRead: (attachment, { text }) => {
        if (text !== undefined) pasted.set(attachment.hash, text)
        attach(attachment)
      },
      onFailed: ({ file }) => tell(words('attachments.failed', { name: file.name })),
    }),
    drop: (hash) => draft.setAttachments((before) => before.filter((one) => one.hash !== hash)),
    choosePages: async (hash, chosen) => {
      const choice = chosen ? { chosen } : {}
      change(hash, ({ chosen: _before, ...one }) => ({ ...one, ...choice }))
      // Without a new count the old one stands; main counts again when it is sent.
      const counted = await client.attachments.count({ hash, ...choice }).catch(() => undefined)
      if (!counted) return
      change(hash, (one) => (one.chosen === chosen ? { ...one, tokens: counted.tokens } : one))
    },
  }
}
