import { isTerminal } from '../../../../shared/logic/fold-turn.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import { dayMs, dayOf } from './day-of.ts'
import type { ConversationReads } from './read-conversations.ts'
import { isThere, withGone, type OfConversation } from './removed-branches.ts'
import type { ConversationWrites } from './write-conversations.ts'
import type { MessageWrites } from './write-messages.ts'

type BranchWrites = Pick<
  LibraryWrites,
  'addVersion' | 'addTree' | 'nameBranch' | 'removeBranch' | 'restoreBranch' | 'purgeBranches'
>

interface Parts {
  readonly conversations: ConversationWrites
  readonly conversationReads: Pick<ConversationReads, 'findConversation'>
  readonly messages: Pick<MessageWrites, 'addMessage'>
  readonly markMessages: LibraryWrites['markMessages']
}

export function writeBranches(db: Database, parts: Parts): BranchWrites {
  return { ...growth(db, parts), ...removal(db, parts), purgeBranches: purging(db) }
}

function growth(
  db: Database,
  { conversations, conversationReads, messages, markMessages }: Parts,
): Pick<BranchWrites, 'addVersion' | 'addTree' | 'nameBranch'> {
  const { findConversation } = conversationReads
  const isIn = db
    .prepare<[string, string], number>('SELECT 1 FROM message WHERE conversation = ? AND id = ?')
    .pluck()
  const name = db.prepare<[string, string, string]>(
    `INSERT INTO message_mark (conversation, message, name) VALUES (?, ?, ?)
     ON CONFLICT (conversation, message) DO UPDATE SET name = excluded.name`,
  )
  const unname = db.prepare<[string, string]>(
    'UPDATE message_mark SET name = NULL WHERE conversation = ? AND message = ?',
  )
  const removeEmpty = db.prepare<[string, string]>(
    `DELETE FROM message_mark WHERE conversation = ? AND message = ?
     AND context IS NULL AND kept = 0 AND name IS NULL`,
  )
  return {
    addVersion: (message) => {
      const { id, conversationId, createdAt } = message
      if (!findConversation(conversationId)) return undefined
      if (!isTerminal(message)) throw new Error('A version that is saved has ended')
      messages.addMessage(message)
      conversations.touch(conversationId, createdAt)
      return conversations.selectLeaf(conversationId, id)
    },
    addTree: ({ conversation, messages: all, marks }) => {
      const { id, activeLeafId } = conversation
      if (!conversations.addConversation(conversation)) throw new Error('It is there already')
      for (const message of all) messages.addMessage(message)
      if (marks.length > 0) markMessages(id, marks)
      const added =
        activeLeafId === undefined
          ? findConversation(id)
          : conversations.selectLeaf(id, activeLeafId)
      if (!added) throw new Error('Its tip is none of its messages')
      return added
    },
    nameBranch: (id, messageId, text) => {
      if (!isIn.get(id, messageId)) return undefined
      if (text !== '') name.run(id, messageId, text)
      else if (unname.run(id, messageId).changes > 0) removeEmpty.run(id, messageId)
      return findConversation(id)
    },
  }
}

function removal(
  db: Database,
  { conversations, conversationReads }: Parts,
): Pick<BranchWrites, 'removeBranch' | 'restoreBranch'> {
  const isPresent = db
    .prepare<[OfConversation & { readonly id: string }], number>(
      `${withGone} SELECT 1 FROM message
       WHERE conversation = @conversation AND id = @id AND ${isThere}`,
    )
    .pluck()
  const remove = db.prepare<[string, string, number]>(
    'INSERT INTO removed_branch (conversation, message, removed) VALUES (?, ?, ?)',
  )
  const restore = db.prepare<[string, string]>(
    'DELETE FROM removed_branch WHERE conversation = ? AND message = ?',
  )
  // Days that a clock was ahead by are none on which this branch was seen removed.
  const removeDaysAfter = db.prepare<[string, number]>(
    'DELETE FROM bin_day WHERE conversation = ? AND day > ?',
  )
  return {
    removeBranch: ({ conversationId: conversation, messageId, leafId, now }) => {
      if (!conversationReads.findConversation(conversation)) return undefined
      if (!isPresent.get({ conversation, id: messageId })) return undefined
      remove.run(conversation, messageId, now)
      if (isPresent.get({ conversation, id: leafId })) {
        removeDaysAfter.run(conversation, dayOf(now))
        return conversations.selectLeaf(conversation, leafId)
      }
      restore.run(conversation, messageId)
      return undefined
    },
    restoreBranch: (id, messageId) => {
      const conversation = conversationReads.findConversation(id)
      return conversation && restore.run(id, messageId).changes > 0 ? conversation : undefined
    },
  }
}

function purging(db: Database): BranchWrites['purgeBranches'] {
  const due = `
    SELECT conversation, message FROM removed_branch
    WHERE removed < @before AND @days <= (
      SELECT count(*) FROM bin_day
      WHERE bin_day.conversation = removed_branch.conversation
        AND day > removed_branch.removed / ${dayMs}
    )`
  const withPurged = `
    WITH RECURSIVE purged (conversation, id) AS (
      ${due}
      UNION
      SELECT message.conversation, message.id FROM purged
        JOIN message ON message.conversation = purged.conversation AND message.parent = purged.id
    )`
  interface Due {
    readonly before: number
    readonly days: number
  }
  const count = db.prepare<[Due], number>(`SELECT count(*) FROM (${due})`).pluck()
  // Siblings that stay may have begun with the text of one that goes.
  const letGo = ['continued_from', 'edited_from'].map((column) =>
    db.prepare<[Due]>(
      `${withPurged} UPDATE message SET ${column} = NULL
       WHERE ${column} IN (SELECT id FROM purged)`,
    ),
  )
  // In one statement, so that a message may go before those that follow it.
  const purge = db.prepare<[Due]>(
    `${withPurged} DELETE FROM message WHERE id IN (SELECT id FROM purged)`,
  )
  return (before, days) => {
    const branches = count.get({ before, days }) ?? 0
    if (branches === 0) return 0
    for (const statement of letGo) statement.run({ before, days })
    purge.run({ before, days })
    return branches
  }
}
