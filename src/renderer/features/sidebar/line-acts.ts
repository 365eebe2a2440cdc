import type { MouseEvent } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Folder } from '../../../shared/model/folder.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'

/** What a line of the list can ask for. Never changes, so that lines need not be drawn for it. */
export interface LineActs {
  readonly press: (id: ConversationId, event: MouseEvent) => void
  readonly turn: (groupKey: string) => void
  readonly setMenu: (key: string | undefined) => void
  readonly setRenaming: (key: string | undefined) => void
  readonly editTags: (conversations: readonly Conversation[]) => void
  /** Makes a folder with them in it, and asks for its name. */
  readonly putIntoNewFolder: (conversations: readonly Conversation[]) => void
  readonly moveFolder: (folder: Folder, step: 1 | -1) => void
  readonly removed: (id: ConversationId) => void
}
