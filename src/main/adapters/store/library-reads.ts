import type { Database } from './database.ts'
import { readConversations } from './queries/read-conversations.ts'
import { readDrafts } from './queries/read-drafts.ts'
import { readMessages } from './queries/read-messages.ts'
import { readProviderAccounts } from './queries/read-provider-accounts.ts'
import { readTurns } from './queries/read-turns.ts'
import type { RowReader } from './rows.ts'
import type { LibraryReads } from './store-protocol.ts'

/** The port's reading methods. Making them prepares every query, which proves the tables. */
export function createReads(db: Database, rows: RowReader): LibraryReads {
  const messages = readMessages(db, rows)
  return {
    ...readConversations(db, rows, messages),
    ...readTurns(db, messages),
    ...readDrafts(db),
    ...readProviderAccounts(db, rows),
    readMessage: messages.readMessage,
  }
}
