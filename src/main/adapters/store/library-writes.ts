import type { Database } from './database.ts'
import { readConversations } from './queries/read-conversations.ts'
import { readDrafts } from './queries/read-drafts.ts'
import { readMessages } from './queries/read-messages.ts'
import { readOutbox } from './queries/read-outbox.ts'
import { writeBranches } from './queries/write-branches.ts'
import { writeBin } from './queries/write-bin.ts'
import { writeAttachments } from './queries/write-attachments.ts'
import { writeConnections } from './queries/write-connections.ts'
import { writeConversations } from './queries/write-conversations.ts'
import { writeDrafts } from './queries/write-drafts.ts'
import { writeFolders } from './queries/write-folders.ts'
import { writeMarks } from './queries/write-marks.ts'
import { writeMessages } from './queries/write-messages.ts'
import { writeOrganising } from './queries/write-organising.ts'
import { writeOutbox } from './queries/write-outbox.ts'
import { writePlaces } from './queries/write-places.ts'
import { writeProviderAccounts } from './queries/write-provider-accounts.ts'
import { writeSentRequests } from './queries/write-sent-requests.ts'
import { writeTurns } from './queries/write-turns.ts'
import type { RowReader } from './rows.ts'
import type { LibraryWrites } from './store-protocol.ts'

interface WriteOptions {
  readonly rows: RowReader
  /** When turns that a dead process left open are said to have ended. */
  readonly openedAt: number
}

/** The port's writing methods. Each must be run in a transaction. */
export function createWrites(db: Database, { rows, openedAt }: WriteOptions): LibraryWrites {
  const messageReads = readMessages(db, rows)
  const conversationReads = readConversations(db, rows, messageReads)
  const conversations = writeConversations(db, conversationReads)
  const { letGoOf, useInMessage, ...attachments } = writeAttachments(db)
  const { readDraft } = readDrafts(db, rows)
  const drafts = writeDrafts(db, { readDraft, letGoOf })
  const messages = writeMessages(db, { useInMessage })
  const { findItem } = readOutbox(db, rows)
  const { removeItem, ...outbox } = writeOutbox(db, { conversations, drafts, findItem })
  const turns = writeTurns(db, {
    conversations,
    drafts,
    messages,
    removeFromOutbox: removeItem,
    openMessages: messageReads.openMessages,
    openedAt,
  })
  const { addConversation: _add, beginAnswer: _begin, touch: _touch, ...changes } = conversations
  const { markMessages } = writeMarks(db, conversationReads)
  return {
    ...changes,
    markMessages,
    ...writeBranches(db, { conversations, conversationReads, messages, markMessages }),
    ...writeBin(db, { ...conversationReads, removeDraft: drafts.removeDraft }),
    ...writeOrganising(db, conversationReads),
    ...writeFolders(db, { ...conversationReads, rows }),
    ...writePlaces(db, conversations),
    ...turns,
    ...outbox,
    ...attachments,
    appendText: messages.appendText,
    saveDraft: drafts.saveDraft,
    ...writeSentRequests(db),
    ...writeConnections(db),
    ...writeProviderAccounts(db),
  }
}
