import type { Conversation } from '../../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'
import { isThere, withGone } from './removed-branches.ts'

type Changes = Pick<
  LibraryWrites,
  | 'renameConversation'
  | 'setConversationPinned'
  | 'setConversationModel'
  | 'setSystemPrompt'
  | 'selectLeaf'
>

export interface ConversationWrites extends Changes {
  /** `false` when it is there already; it is then left as it is. */
  readonly addConversation: (conversation: Conversation) => boolean
  /** Makes the answer the tip, and its time and model the conversation's. */
  readonly beginAnswer: (answer: Message) => void
  /** Moves `updatedAt` forward, never back. */
  readonly touch: (id: ConversationId, updatedAt: number) => void
}

export function writeConversations(
  db: Database,
  { findConversation }: Pick<ConversationReads, 'findConversation'>,
): ConversationWrites {
  const change = (sql: string) => {
    const statement = db.prepare<[{ readonly id: string; readonly value: string | number }]>(sql)
    return (id: ConversationId, value: string | number) =>
      statement.run({ id, value }).changes > 0 ? findConversation(id) : undefined
  }
  const setTitle = change(
    'UPDATE conversation SET title = @value WHERE id = @id AND deleted IS NULL',
  )
  const setPinned = change(
    'UPDATE conversation SET pinned = @value WHERE id = @id AND deleted IS NULL',
  )
  const setModel = change(
    `UPDATE conversation SET settings = json_set(settings, '$.model', json(@value))
     WHERE id = @id AND deleted IS NULL`,
  )
  const setSystemPrompt = change(
    `UPDATE conversation SET settings = json_patch(settings, @value)
     WHERE id = @id AND deleted IS NULL`,
  )
  const setLeaf = change(
    `${withGone.replaceAll('@conversation', '@id')}
     UPDATE conversation SET active_leaf = @value WHERE id = @id AND deleted IS NULL
     AND EXISTS (SELECT 1 FROM message
       WHERE message.conversation = @id AND message.id = @value AND ${isThere})`,
  )

  return {
    ...growth(db),
    renameConversation: setTitle,
    setConversationPinned: (id, pinned) => setPinned(id, pinned ? 1 : 0),
    setConversationModel: (id, model) => setModel(id, JSON.stringify(model)),
    setSystemPrompt: (id, systemPrompt) =>
      // A merge patch: null removes.
      setSystemPrompt(id, JSON.stringify({ systemPrompt: systemPrompt || null })),
    selectLeaf: setLeaf,
  }
}

function growth(
  db: Database,
): Pick<ConversationWrites, 'addConversation' | 'beginAnswer' | 'touch'> {
  const add = db.prepare(
    `INSERT INTO conversation (id, title, created, updated, pinned, settings)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  )
  const begin = db.prepare<[string, number, string]>(
    'UPDATE conversation SET active_leaf = ?, updated = ? WHERE id = ?',
  )
  const remember = db.prepare<[string, string]>(
    `UPDATE conversation SET settings = json_set(settings, '$.model', json(?)) WHERE id = ?`,
  )
  const touch = db.prepare<[number, string]>(
    'UPDATE conversation SET updated = max(updated, ?) WHERE id = ?',
  )
  return {
    addConversation: ({ id, title, createdAt, updatedAt, pinned, model, systemPrompt }) => {
      const settings = JSON.stringify({ model, systemPrompt })
      return add.run(id, title, createdAt, updatedAt, pinned ? 1 : 0, settings).changes > 0
    },
    beginAnswer: ({ id, conversationId, createdAt, model }) => {
      begin.run(id, createdAt, conversationId)
      if (model) remember.run(JSON.stringify(model), conversationId)
    },
    touch: (id, updatedAt) => void touch.run(updatedAt, id),
  }
}
