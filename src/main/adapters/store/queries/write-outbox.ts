import type { ConversationId, RequestId } from '../../../../shared/model/ids.ts'
import type { OutboxItem } from '../../../../shared/model/outbox-item.ts'
import type { TurnIds } from '../../../ports/store.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { OutboxReads, OutboxRow } from './read-outbox.ts'
import { turnColumns } from './read-turns.ts'
import type { ConversationWrites } from './write-conversations.ts'
import type { DraftWrites } from './write-drafts.ts'

export interface OutboxWrites extends Pick<
  LibraryWrites,
  'addToOutbox' | 'setOutboxWait' | 'takeFromOutbox'
> {
  /** `false` when there is no such item. */
  readonly removeItem: (id: RequestId) => boolean
}

interface OutboxParts {
  readonly conversations: Pick<ConversationWrites, 'addConversation'>
  readonly drafts: Pick<DraftWrites, 'removeDraft' | 'addToDraft'>
  readonly findItem: OutboxReads['findItem']
}

export function writeOutbox(
  db: Database,
  { conversations, drafts, findItem }: OutboxParts,
): OutboxWrites {
  const isWaiting = db
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM outbox WHERE request = ?)')
    .pluck()
  const begun = db.prepare<[string], TurnIds>(`SELECT ${turnColumns} FROM turn WHERE request = ?`)
  const add = db.prepare<[OutboxRow]>(
    `INSERT INTO outbox (request, conversation, parent, text, attachments, provider, model, waits_for,
       created)
     VALUES (@request, @conversation, @parent, @text, @attachments, @provider, @model, @waits_for, @created)`,
  )
  const setWait = db.prepare<[string, string]>('UPDATE outbox SET waits_for = ? WHERE request = ?')
  const remove = db.prepare<[string]>('DELETE FROM outbox WHERE request = ?')
  const removeEmpty = db.prepare<[{ readonly id: ConversationId }]>(
    `DELETE FROM conversation WHERE id = @id
       AND NOT EXISTS (SELECT 1 FROM message WHERE conversation = @id)
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE conversation = @id)
       AND NOT EXISTS (SELECT 1 FROM draft WHERE conversation = @id)`,
  )

  return {
    addToOutbox: (item, conversation) => {
      const ids = begun.get(item.requestId)
      if (ids || isWaiting.get(item.requestId) === 1) return ids
      const isNew = conversations.addConversation(conversation)
      add.run(rowFromItem(item))
      drafts.removeDraft(item.conversationId)
      if (isNew) drafts.removeDraft(undefined)
      return undefined
    },
    setOutboxWait: (id, waitsFor) => {
      setWait.run(waitsFor, id)
      return findItem(id)
    },
    takeFromOutbox: (id, now) => {
      const item = findItem(id)
      if (!item) return undefined
      remove.run(id)
      const isGone = removeEmpty.run({ id: item.conversationId }).changes > 0
      const draftOf = isGone ? undefined : item.conversationId
      const { text, attachments = [] } = item
      drafts.addToDraft(draftOf, { text, attachments }, now)
      return draftOf === undefined ? { item } : { item, draftOf }
    },
    removeItem: (id) => remove.run(id).changes > 0,
  }
}

function rowFromItem(item: OutboxItem): OutboxRow {
  return {
    request: item.requestId,
    conversation: item.conversationId,
    parent: item.parentId ?? null,
    text: item.text,
    attachments: JSON.stringify(item.attachments ?? []),
    provider: item.model.providerId,
    model: item.model.modelId,
    waits_for: item.waitsFor,
    created: item.createdAt,
  }
}
