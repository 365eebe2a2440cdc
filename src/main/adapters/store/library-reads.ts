import type { Database } from './database.ts'
import { readBranches } from './queries/read-branches.ts'
import { readBin } from './queries/read-bin.ts'
import { readShownBranch } from './queries/read-shown-branch.ts'
import { readAttachments } from './queries/read-attachments.ts'
import { readConnections } from './queries/read-connections.ts'
import { readConversations } from './queries/read-conversations.ts'
import { readDrafts } from './queries/read-drafts.ts'
import { readFolders } from './queries/read-folders.ts'
import { readLedger } from './queries/read-ledger.ts'
import { readMessages } from './queries/read-messages.ts'
import { readOutbox } from './queries/read-outbox.ts'
import { readProviderAccounts } from './queries/read-provider-accounts.ts'
import { readSentRequests } from './queries/read-sent-requests.ts'
import { readSentTexts } from './queries/read-sent-texts.ts'
import { readTurns } from './queries/read-turns.ts'
import type { RowReader } from './rows.ts'
import type { LibraryReads } from './store-protocol.ts'

/** The port's reading methods. Making them prepares every query, which proves the tables. */
export function createReads(db: Database, rows: RowReader): LibraryReads {
  const messages = readMessages(db, rows)
  const { listOutbox } = readOutbox(db, rows)
  const conversations = readConversations(db, rows, messages)
  return {
    ...conversations,
    ...readBranches(db, rows, conversations),
    ...readBin(db, rows),
    ...readFolders(db, rows),
    ...readShownBranch(db, rows, { conversations, messages }),
    ...readTurns(db, messages),
    ...readSentTexts(db),
    ...readDrafts(db, rows),
    ...readAttachments(db, rows),
    ...readLedger(db, rows),
    ...readSentRequests(db, rows),
    ...readConnections(db, rows),
    ...readProviderAccounts(db, rows),
    listOutbox,
    readMessage: messages.readMessage,
  }
}
