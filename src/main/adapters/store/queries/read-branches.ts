import type { MessageId } from '../../../../shared/model/ids.ts'
import { messageMarkSchema } from '../../../../shared/model/message-mark.ts'
import { messageSchema } from '../../../../shared/model/message.ts'
import { excerptChars, type Excerpt, type MessageNode } from '../../../ports/branch-store.ts'
import type { Database } from '../database.ts'
import type { MessageRow, RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'
import { isThere, withGone, type OfConversation } from './removed-branches.ts'

type BranchReads = Pick<LibraryReads, 'readNodes' | 'readExcerpts' | 'countBranches'>

interface NodeRow extends Pick<
  MessageRow,
  'id' | 'parent' | 'edited_from' | 'role' | 'state' | 'model_label' | 'created'
> {
  readonly name: string | null
}

const nodeSchema = messageSchema
  .unwrap()
  .pick({
    id: true,
    parentId: true,
    editedFrom: true,
    role: true,
    state: true,
    modelLabel: true,
    createdAt: true,
  })
  .extend({ name: messageMarkSchema.unwrap().shape.name })

export function readBranches(
  db: Database,
  rows: RowReader,
  { findConversation }: Pick<ConversationReads, 'findConversation'>,
): BranchReads {
  const nodes = db.prepare<[OfConversation], NodeRow>(
    `${withGone} SELECT message.id, parent, edited_from, role, state, model_label, created, name
     FROM message LEFT JOIN message_mark
       ON message_mark.conversation = message.conversation AND message_mark.message = message.id
     WHERE message.conversation = @conversation AND ${isThere} ORDER BY created, message.id`,
  )
  const ends = db
    .prepare<[OfConversation], number>(
      `${withGone} SELECT count(*) FROM message
       WHERE conversation = @conversation AND ${isThere} AND NOT EXISTS (
         SELECT 1 FROM message AS child WHERE child.conversation = @conversation
           AND child.parent = message.id AND child.id NOT IN (SELECT id FROM gone))`,
    )
    .pluck()
  const excerpts = db.prepare<[string], Excerpt>(
    `SELECT message.id AS messageId, coalesce(
       (SELECT substr(value ->> 'text', 1, ${excerptChars}) FROM json_each(message.parts)
         WHERE value ->> 'kind' IN ('text', 'refusal') AND trim(value ->> 'text') <> '' LIMIT 1),
       (SELECT value -> 'attachment' ->> 'name' FROM json_each(message.parts)
         WHERE value ->> 'kind' = 'attachment' LIMIT 1),
       '') AS text
     FROM json_each(?) AS wanted JOIN message ON message.id = wanted.value`,
  )
  return {
    readNodes: (id) =>
      findConversation(id) &&
      nodes.all({ conversation: id }).flatMap((row) => nodeFromRow(row, rows) ?? []),
    readExcerpts: (ids: readonly MessageId[]) => excerpts.all(JSON.stringify(ids)),
    countBranches: (id) => (findConversation(id) ? (ends.get({ conversation: id }) ?? 0) : 0),
  }
}

function nodeFromRow(row: NodeRow, rows: RowReader): MessageNode | undefined {
  return rows.parsed(
    nodeSchema,
    { table: 'message', id: row.id },
    {
      id: row.id,
      ...(row.parent !== null && { parentId: row.parent }),
      ...(row.edited_from !== null && { editedFrom: row.edited_from }),
      role: row.role,
      state: row.state,
      ...(row.model_label !== null && { modelLabel: row.model_label }),
      createdAt: row.created,
      ...(row.name !== null && { name: row.name }),
    },
  )
}
