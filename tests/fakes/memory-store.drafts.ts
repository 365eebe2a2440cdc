import type { AttachmentHash } from '../../src/shared/model/attachment.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { Memory } from './memory-store.memory.ts'

type Drafts = Pick<
  Store,
  | 'readDraft'
  | 'saveDraft'
  | 'addAttachment'
  | 'findAttachment'
  | 'readAttachmentPages'
  | 'removeUnusedAttachments'
>

/** What was typed, and the files beside it. */
export function drafts(memory: Memory): Drafts {
  const touch = (hash: AttachmentHash, usedAt: number): void => {
    const kept = memory.attachments.get(hash)
    if (kept) memory.attachments.set(hash, { ...kept, usedAt })
  }
  return {
    readDraft: async (id) => memory.drafts.get(id) ?? { text: '', attachments: [] },
    saveDraft: async (id, draft, now) => {
      for (const { hash } of memory.drafts.get(id)?.attachments ?? []) {
        if (!draft.attachments.some((file) => file.hash === hash)) touch(hash, now)
      }
      if (draft.text === '' && draft.attachments.length === 0) memory.drafts.delete(id)
      else memory.drafts.set(id, draft)
    },
    addAttachment: async (file, pages, now) => {
      if (memory.attachments.has(file.hash)) touch(file.hash, now)
      else memory.attachments.set(file.hash, { file, pages, usedAt: now })
    },
    findAttachment: async (hash) => memory.attachments.get(hash)?.file,
    readAttachmentPages: async (hash, from, to) =>
      memory.attachments.get(hash)?.pages.slice(from - 1, Math.max(to, from - 1)) ?? [],
    removeUnusedAttachments: async (beforeMs) => {
      const used = usedIn(memory)
      const unused = [...memory.attachments].filter(
        ([hash, { usedAt }]) => usedAt < beforeMs && !used.has(hash),
      )
      for (const [hash] of unused) memory.attachments.delete(hash)
      return unused.map(([hash]) => hash)
    },
  }
}

function usedIn(memory: Memory): ReadonlySet<AttachmentHash> {
  const inMessages = [...memory.messages.values()].flatMap(({ parts }) =>
    parts.flatMap(({ attachment }) => attachment ?? []),
  )
  const waiting = [...memory.outbox.values()].flatMap(({ attachments = [] }) => attachments)
  const drafted = [...memory.drafts.values()].flatMap(({ attachments }) => attachments)
  return new Set([...inMessages, ...waiting, ...drafted].map(({ hash }) => hash))
}
