import type { Database } from './database.ts'
import { readMessages } from './queries/read-messages.ts'
import { writeConversations } from './queries/write-conversations.ts'
import { writeDrafts } from './queries/write-drafts.ts'
import { writeMessages } from './queries/write-messages.ts'
import { writeProviderAccounts } from './queries/write-provider-accounts.ts'
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
  const conversations = writeConversations(db, rows)
  const drafts = writeDrafts(db)
  const messages = writeMessages(db)
  const turns = writeTurns(db, {
    conversations,
    drafts,
    messages,
    openMessages: readMessages(db, rows).openMessages,
    openedAt,
  })
  const { addConversation: _add, beginAnswer: _begin, touch: _touch, ...changes } = conversations
  return {
    ...changes,
    ...turns,
    appendText: messages.appendText,
    saveDraft: drafts.saveDraft,
    ...writeProviderAccounts(db),
  }
}
