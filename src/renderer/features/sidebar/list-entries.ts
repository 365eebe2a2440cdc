import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Folder } from '../../../shared/model/folder.ts'
import { daysBefore } from './short-time.ts'

export type TimeGroup = 'today' | 'yesterday' | 'lastWeek' | 'older'

/** What a conversation stands under. A folder's group is its id. */
export type Group =
  | { readonly kind: 'pinned' | 'archived' | TimeGroup }
  | { readonly kind: 'folder'; readonly folder: Folder }

/** One line of the list. `key` is its own among all of them. */
export type Entry =
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group }
  /** A heading that can be shut. */
  | {
      readonly kind: 'toggle'
      readonly key: string
      readonly group: Group
      readonly count: number
      readonly isOpen: boolean
    }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly group: Group
      readonly conversation: Conversation
    }
  /** Says that a folder is empty. */
  | { readonly kind: 'hint'; readonly key: string; readonly group: Group }

interface Listed {
  /** In the order in which they are to stand in their groups. */
  readonly conversations: readonly Conversation[]
  readonly folders: readonly Folder[]
  /** The keys of the groups that are not as they are at first: folders shut, the archive open. */
  readonly turned: ReadonlySet<string>
  /** Only what was found: all of it, and nothing that is empty. */
  readonly isFiltered: boolean
  readonly nowMs: number
}

/** The list, line by line. Every conversation stands in it once at most. */
export function listEntries(listed: Listed): readonly Entry[] {
  const { folders, turned, isFiltered } = listed
  const groups = grouped(listed)
  const entries: Entry[] = []

  function add(group: Group): void {
    const key = groupKey(group)
    const conversations = groups.get(key) ?? []
    const isFolder = group.kind === 'folder'
    if (conversations.length === 0 && (!isFolder || isFiltered)) return
    const isToggle = isFolder || group.kind === 'archived'
    const isOpen = !isToggle || isFiltered || isFolder !== turned.has(key)
    entries.push(
      isToggle
        ? { kind: 'toggle', key, group, count: conversations.length, isOpen }
        : { kind: 'heading', key, group },
    )
    if (!isOpen) return
    if (conversations.length === 0) entries.push({ kind: 'hint', key: `${key} hint`, group })
    for (const conversation of conversations) {
      entries.push({ kind: 'row', key: conversation.id, group, conversation })
    }
  }

  add({ kind: 'pinned' })
  for (const folder of folders) add({ kind: 'folder', folder })
  for (const kind of timeGroups) add({ kind })
  add({ kind: 'archived' })
  return entries
}

export function groupKey(group: Group): string {
  return group.kind === 'folder' ? group.folder.id : group.kind
}

const timeGroups = ['today', 'yesterday', 'lastWeek', 'older'] as const

/** The conversations by the key of the group in which each stands. */
function grouped({ conversations, folders, nowMs }: Listed): Map<string, Conversation[]> {
  const known = new Set<string>(folders.map(({ id }) => id))
  const today = new Date(nowMs).setHours(0, 0, 0, 0)
  const yesterday = daysBefore(today, 1)
  const lastWeek = daysBefore(today, 7)
  const groups = new Map<string, Conversation[]>()
  for (const conversation of conversations) {
    const { folderId, updatedAt, archived, pinned } = conversation
    const key = archived
      ? 'archived'
      : pinned
        ? 'pinned'
        : folderId !== undefined && known.has(folderId)
          ? folderId
          : updatedAt >= today
            ? 'today'
            : updatedAt >= yesterday
              ? 'yesterday'
              : updatedAt >= lastWeek
                ? 'lastWeek'
                : 'older'
    const group = groups.get(key)
    if (group) group.push(conversation)
    else groups.set(key, [conversation])
  }
  return groups
}
