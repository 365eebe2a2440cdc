import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { LibraryReads } from '../store-protocol.ts'

/** As many of the latest conversations are looked through. */
const searchedConversations = 20

/** What the user wrote, without the files beside it, which may be megabytes. */
const text = `(
  SELECT group_concat(part.value ->> 'text', char(10) || char(10))
  FROM json_each(message.parts) AS part
  WHERE part.value ->> 'kind' = 'text'
)`

export function readSentTexts(db: Database): Pick<LibraryReads, 'listSentTexts'> {
  const latest = db
    .prepare<[number], ConversationId>(
      'SELECT id FROM conversation WHERE deleted IS NULL ORDER BY updated DESC, id DESC LIMIT ?',
    )
    .pluck()
  const sentIn = db
    .prepare<[string, number], string | null>(
      `SELECT ${text} FROM message
       WHERE conversation = ? AND role = 'user' ORDER BY created DESC, id DESC LIMIT ?`,
    )
    .pluck()

  return {
    listSentTexts: (first, limit) => {
      const found = new Set<string>()
      const others = latest.all(searchedConversations).filter((id) => id !== first)
      for (const id of first === undefined ? others : [first, ...others]) {
        for (const sent of sentIn.all(id, limit)) if (sent?.trim()) found.add(sent)
        if (found.size >= limit) break
      }
      return [...found].slice(0, limit)
    },
  }
}
