import type { ConversationId } from '../../../../shared/model/ids.ts'
import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConversationReads } from './read-conversations.ts'
import { dayOf } from './day-of.ts'
import type { DraftWrites } from './write-drafts.ts'

type BinWrites = Pick<
  LibraryWrites,
  'moveToBin' | 'takeFromBin' | 'moveAllToBin' | 'takeAllFromBin' | 'countDayOfBin' | 'purgeFromBin'
>

interface BinParts {
  readonly findConversation: ConversationReads['findConversation']
  readonly removeDraft: DraftWrites['removeDraft']
}

export function writeBin(db: Database, { findConversation, removeDraft }: BinParts): BinWrites {
  const move = db.prepare<[number, string]>(
    'UPDATE conversation SET deleted = ? WHERE id = ? AND deleted IS NULL',
  )
  const take = db.prepare<[string]>(
    'UPDATE conversation SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
  )
  const addDay = db.prepare<[string, number]>(
    'INSERT INTO bin_day (conversation, day) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const addDayToAll = db.prepare<[number]>(
    `INSERT INTO bin_day (conversation, day)
     SELECT id, ? FROM conversation WHERE deleted IS NOT NULL ON CONFLICT DO NOTHING`,
  )
  const addDayToCut = db.prepare<[number]>(
    `INSERT INTO bin_day (conversation, day)
     SELECT conversation, ? FROM removed_branch WHERE true ON CONFLICT DO NOTHING`,
  )
  const removeDays = db.prepare<[string]>('DELETE FROM bin_day WHERE conversation = ?')
  // Messages, and by them all that is theirs, go with it; the search index by its trigger.
  const purge = db.prepare<[string]>(
    'DELETE FROM conversation WHERE id = ? AND deleted IS NOT NULL',
  )

  const moveToBin = (id: ConversationId, now: number): boolean => {
    if (move.run(now, id).changes === 0) return false
    // Those that were counted for a branch of it.
    removeDays.run(id)
    addDay.run(id, dayOf(now))
    return true
  }
  const takeFromBin = (id: ConversationId) => {
    if (take.run(id).changes === 0) return undefined
    removeDays.run(id)
    return findConversation(id)
  }
  return {
    moveToBin,
    takeFromBin,
    moveAllToBin: (ids, now) => ids.filter((id) => moveToBin(id, now)),
    takeAllFromBin: (ids) => ids.flatMap((id) => takeFromBin(id) ?? []),
    countDayOfBin: (now) => {
      addDayToAll.run(dayOf(now))
      addDayToCut.run(dayOf(now))
    },
    purgeFromBin: (ids) =>
      ids.filter((id) => {
        if (purge.run(id).changes === 0) return false
        removeDraft(id)
        return true
      }),
  }
}
