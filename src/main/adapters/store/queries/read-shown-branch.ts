import { countFolded, foldText } from '../../../../shared/logic/fold-text.ts'
import { messageText } from '../../../../shared/logic/message-text.ts'
import { messageVersions, type VersionNode } from '../../../../shared/logic/message-versions.ts'
import { pathWindow, windowSeen } from '../../../../shared/logic/path-window.ts'
import type { Conversation } from '../../../../shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { PathStretch, ReadMessages } from '../../../../shared/model/opened-conversation.ts'
import { usageTotalSchema, type UsageTotal } from '../../../../shared/model/usage.ts'
import type { Database } from '../database.ts'
import type { RowReader } from '../rows.ts'
import type { LibraryReads } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'
import { readMarks } from './read-marks.ts'
import type { MessageReads } from './read-messages.ts'
import { readPlaces } from './read-places.ts'
import { withGone, type OfConversation } from './removed-branches.ts'

type BranchReads = Pick<
  LibraryReads,
  | 'openConversation'
  | 'readAncestors'
  | 'readMessages'
  | 'readPath'
  | 'readMarks'
  | 'findInMessages'
  | 'sumBranch'
>

interface Reads {
  readonly conversations: ConversationReads
  readonly messages: MessageReads
}

/** The branch on show, in pieces. */
export function readShownBranch(
  db: Database,
  rows: RowReader,
  { conversations, messages }: Reads,
): BranchReads {
  const { findConversation } = conversations
  const { marksOf, markOf } = readMarks(db, rows)
  const { present, beside } = readPieces(db, { messages, markOf })
  const findPlace = readPlaces(db, rows)
  const readPath = readPaths(db)
  const sum = sumBranches(db)

  const ofShown = <T>(id: ConversationId, read: (one: Conversation) => T): T | undefined => {
    const conversation = findConversation(id)
    return conversation && read(conversation)
  }

  return {
    openConversation: (id, { around, limit }) =>
      ofShown(id, (conversation) => {
        const place = findPlace(id)
        const asked = { around, place, limit }
        const stretch = readPath(id, conversation.activeLeafId, windowSeen(asked))
        const read = beside(id, pathWindow(stretch.path, asked))
        return { conversation, ...stretch, ...read, ...(place && { place }) }
      }),
    readAncestors: (id, messageId) =>
      ofShown(id, () => {
        const { path, sizes } = readPath(id, messageId)
        return { path: path.slice(0, -1), sizes: sizes.slice(0, -1) }
      }),
    readMessages: (id, messageIds) => ofShown(id, () => beside(id, messageIds)),
    readPath: (id) => ofShown(id, ({ activeLeafId }) => readPath(id, activeLeafId).path),
    readMarks: (id) => ofShown(id, () => marksOf(id)),
    findInMessages: (id, messageIds, folded) =>
      present(id, messageIds).flatMap((message) => {
        const count = countFolded(foldText(messageText(message)), folded)
        return count > 0 ? [{ messageId: message.id, count }] : []
      }),
    sumBranch: (id) =>
      ofShown(id, ({ activeLeafId }) => {
        const identity = { table: 'message', id: activeLeafId ?? id }
        return rows.parsed(usageTotalSchema, identity, sum(id, activeLeafId))
      }),
  }
}

interface PieceReads {
  readonly messages: MessageReads
  readonly markOf: ReturnType<typeof readMarks>['markOf']
}

/** Single messages, without those of branches that were removed, and what stands beside them. */
function readPieces(db: Database, { messages, markOf }: PieceReads) {
  const versionOf = readVersions(db)
  const goneOf = readGone(db)

  function present(
    id: ConversationId,
    messageIds: readonly MessageId[],
    gone = goneOf(id),
  ): readonly Message[] {
    const there = messageIds.filter((messageId) => !gone.has(messageId))
    return there.flatMap((messageId) => messages.messageOf(id, messageId) ?? [])
  }

  return {
    present,
    beside: (id: ConversationId, messageIds: readonly MessageId[]): ReadMessages => {
      const gone = goneOf(id)
      const read = present(id, messageIds, gone)
      return {
        messages: read,
        versions: read.flatMap((message) => versionOf(message, gone) ?? []),
        marks: read.flatMap((message) => markOf(id, message.id) ?? []),
      }
    },
  }
}

interface PathRow {
  readonly id: MessageId
  readonly size: number
}

/**
 * The messages of a branch from its first one to a leaf, or from as far up as it was seen enough
 * of, each with the size of what it says.
 */
function readPaths(db: Database) {
  // A chain has one message at a time to go on from, so the rows come from the leaf upwards.
  const upwards = db.prepare<[PathAsked], PathRow>(
    `WITH RECURSIVE path (id, parent, size) AS (
       SELECT id, parent, octet_length(parts) FROM message
         WHERE conversation = @conversation AND id = @leaf
       UNION ALL
       SELECT message.id, message.parent, octet_length(message.parts)
         FROM path JOIN message
           ON message.conversation = @conversation AND message.id = path.parent
     ) SELECT id, size FROM path`,
  )
  return (
    conversation: ConversationId,
    leaf: MessageId | undefined,
    isEnough: (id: MessageId) => boolean = () => false,
  ): PathStretch => {
    const path: MessageId[] = []
    const sizes: number[] = []
    if (leaf === undefined) return { path, sizes }
    // Row by row, so that SQLite goes no further up than is asked for.
    for (const { id, size } of upwards.iterate({ conversation, leaf })) {
      path.push(id)
      sizes.push(size)
      if (isEnough(id)) break
    }
    return { path: path.toReversed(), sizes: sizes.toReversed() }
  }
}

interface PathAsked {
  readonly conversation: string
  readonly leaf: string
}

interface VersionRow {
  readonly id: MessageId
  readonly role: Message['role']
  readonly state: Message['state']
  readonly continued_from: MessageId | null
}

/** Where a message stands among its versions, without those that were removed. */
function readVersions(db: Database) {
  // By itself SQLite would go through the whole conversation, for the sake of the order.
  const siblings = db.prepare<[string, string | null], VersionRow>(
    `SELECT id, role, state, continued_from FROM message INDEXED BY message_by_parent
     WHERE conversation = ? AND parent IS ? ORDER BY created, id`,
  )
  return ({ id, conversationId, parentId }: Message, gone: ReadonlySet<MessageId>) => {
    const rows = siblings.all(conversationId, parentId ?? null)
    if (rows.length < 2) return undefined
    return messageVersions(rows.filter((row) => !gone.has(row.id)).map(versionNode), id)
  }
}

/** The messages of a conversation's removed branches. */
function readGone(db: Database) {
  const gone = db.prepare<[OfConversation], MessageId>(`${withGone} SELECT id FROM gone`).pluck()
  return (conversation: ConversationId): ReadonlySet<MessageId> =>
    new Set(gone.all({ conversation }))
}

function versionNode({ id, role, state, continued_from }: VersionRow): VersionNode {
  return { id, role, state, ...(continued_from !== null && { continuedFrom: continued_from }) }
}

/** What the answers of a branch used that have ended. */
function sumBranches(db: Database) {
  const sum = db.prepare<[PathAsked], UsageTotal>(
    `WITH RECURSIVE path (id, parent) AS (
       SELECT id, parent FROM message WHERE conversation = @conversation AND id = @leaf
       UNION ALL
       SELECT message.id, message.parent FROM path JOIN message
         ON message.conversation = @conversation AND message.id = path.parent
     )
     SELECT count(*) AS requests, count(*) - count(cost_micro_usd) AS requestsOfUnknownCost,
       coalesce(sum(cost_micro_usd), 0) AS costMicroUsd,
       coalesce(sum(saved_micro_usd), 0) AS savedMicroUsd,
       coalesce(sum(usage ->> 'inputTokens'), 0) AS inputTokens,
       coalesce(sum(usage ->> 'outputTokens'), 0) AS outputTokens,
       coalesce(sum(usage ->> 'cachedInputTokens'), 0) AS cachedInputTokens
     FROM path JOIN message ON message.conversation = @conversation AND message.id = path.id
     WHERE role = 'assistant' AND state NOT IN ('pending', 'streaming')`,
  )
  return (conversation: ConversationId, leaf: MessageId | undefined) =>
    sum.get({ conversation, leaf: leaf ?? '' })
}
