import type { Database } from '../database.ts'
import type { TurnIds } from '../../../ports/store.ts'
import type { LibraryReads } from '../store-protocol.ts'
import type { MessageReads } from './read-messages.ts'

/** The columns of a turn under the names that the port gives them. */
export const turnColumns = `id AS turnId, conversation AS conversationId,
  user_message AS userMessageId, answer AS answerId`

export function readTurns(
  db: Database,
  messages: MessageReads,
): Pick<LibraryReads, 'readTurn' | 'findTurn'> {
  const one = db.prepare<[string], TurnIds>(`SELECT ${turnColumns} FROM turn WHERE id = ?`)
  const ofRequest = db.prepare<[string], TurnIds>(
    `SELECT ${turnColumns} FROM turn WHERE request = ?`,
  )
  return {
    findTurn: (requestId) => ofRequest.get(requestId),
    readTurn: (id) => {
      const ids = one.get(id)
      const answer = ids && messages.readMessage(ids.answerId)
      return answer && { ...ids, answer }
    },
  }
}
