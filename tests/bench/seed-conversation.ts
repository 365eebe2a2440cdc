import path from 'node:path'
import { makeDurable, openDatabase } from '../../src/main/adapters/store/database.ts'
import { createWrites } from '../../src/main/adapters/store/library-writes.ts'
import { openLibrary } from '../../src/main/adapters/store/open-library.ts'
import { createRowReader } from '../../src/main/adapters/store/rows.ts'
import type { Conversation } from '../../src/shared/model/conversation.ts'
import type { ConversationId, MessageId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aPart } from '../build/a-message.ts'
import { aTurnBeginning, anEnding } from '../build/a-turn.ts'

export interface SeededConversation {
  readonly conversationId: ConversationId
  /** The last answer. */
  readonly parentId: MessageId
}

export const question = 'What would you try next, and what would tell you that it does not work? '
export const answer =
  'I would let the dough rest in the cold, and look at it after the night. '.repeat(7)

/** Puts a conversation of so many messages into the library of a data folder, in one commit. */
export function seedConversation(dataPath: string, messages: number): SeededConversation {
  const { db, writes } = openForWriting(dataPath)
  const seeded = db.transaction(() => addConversation(writes, aConversation(), messages))()
  db.close()
  return seeded
}

/** To be called in a transaction. */
export function addConversation(
  writes: ReturnType<typeof createWrites>,
  conversation: Conversation,
  messages: number,
): SeededConversation {
  let after: Message | undefined
  for (let turn = 0; turn < messages / 2; turn += 1) {
    const text = `${turn}. ${question}`
    const beginning = aTurnBeginning({ conversation, text, ...(after && { after }) })
    const { turnId } = beginning
    writes.beginTurn(beginning)
    after = anEnding(beginning, { parts: [aPart(`${turn}. ${answer}`)] })
    writes.endTurn(after, { turnId, durationMs: 1_000, requests: [] })
  }
  if (!after) throw new Error('A conversation has messages.')
  return { conversationId: conversation.id, parentId: after.id }
}

/** The library of a data folder, made if need be, in this thread and with the app's settings. */
export function openForWriting(dataPath: string) {
  const file = path.join(dataPath, 'library.db')
  const openedAt = Date.now()
  const note = (): void => undefined
  openLibrary({ file, quarantine: false, openedAt, note }).close()
  const db = openDatabase(file)
  makeDurable(db)
  const unreadable = { code: 'store.corrupt', data: { path: file } } as const
  const rows = createRowReader({ unreadable, note })
  return { db, writes: createWrites(db, { rows, openedAt }) }
}
