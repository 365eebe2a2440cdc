import type { Conversation } from '../../shared/model/conversation.ts'
import type { Folder } from '../../shared/model/folder.ts'
import type { ConversationId, FolderId } from '../../shared/model/ids.ts'
import type { Organising } from '../../shared/model/organising.ts'

/** What became of putting conversations in order: all of it or nothing. */
export type Organised =
  | { readonly state: 'done'; readonly conversations: readonly Conversation[] }
  | { readonly state: 'refused'; readonly reason: 'no-conversation' | 'no-folder' | 'many-tags' }

export interface InBin {
  readonly conversation: Conversation
  /** When it was moved there, in milliseconds since the epoch. */
  readonly removedAt: number
  /** On how many different days it was seen there; the day on which it came is the first. */
  readonly days: number
}

/** A folder that is gone, and what was in it, also what of that lies in the bin. */
export interface RemovedFolder {
  readonly folder: Folder
  readonly conversationIds: readonly ConversationId[]
}

/** How conversations are kept in order; a part of the store, under its rules. */
export interface StoreOrganising {
  /**
   * Changes them all, or none when one of them does not exist or is in the bin, the folder does
   * not exist, or one would have more than `tagsPerConversation` tags. A tag that is added and
   * removed in one is there. Keeps `updatedAt`. Gives them as they are now, in the order asked.
   */
  readonly organiseConversations: (organising: Organising, now: number) => Promise<Organised>

  /** Moves those to the bin that are not there; gives the ids of these. */
  readonly moveAllToBin: (
    ids: readonly ConversationId[],
    now: number,
  ) => Promise<readonly ConversationId[]>
  /** Takes those out of the bin that are there; gives these. */
  readonly takeAllFromBin: (ids: readonly ConversationId[]) => Promise<readonly Conversation[]>
  /** The last moved there first. */
  readonly listBin: () => Promise<readonly InBin[]>
  /**
   * Counts the day of `now`, in UTC, for all that lies in the bin and for conversations of which a
   * branch is removed: each day once.
   */
  readonly countDayOfBin: (now: number) => Promise<void>
  /**
   * Deletes those for ever that are in the bin, with their messages, drafts, marks and all else
   * that is theirs; what was spent on them stays in the ledger. Gives the ids of those that went.
   */
  readonly purgeFromBin: (ids: readonly ConversationId[]) => Promise<readonly ConversationId[]>

  /** In the order of their positions. */
  readonly listFolders: () => Promise<readonly Folder[]>
  /** Inserts or replaces by id. */
  readonly saveFolder: (folder: Folder) => Promise<void>
  /** Its conversations stay, without a folder; `undefined` when there is no such folder. */
  readonly removeFolder: (id: FolderId) => Promise<RemovedFolder | undefined>
  /**
   * Puts a removed folder back, and those of the conversations into it that exist and are in no
   * other by now. Gives those of them that are not in the bin.
   */
  readonly restoreFolder: (removed: RemovedFolder) => Promise<readonly Conversation[]>
}
