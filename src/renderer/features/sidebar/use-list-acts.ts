import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import type { Entry } from './list-entries.ts'
import type { LineActs } from './line-acts.ts'
import { noSelection, spanned, toggled } from './selection.ts'
import { useFolderActs } from './use-folder-acts.ts'
import { useLineActs } from './use-line-acts.ts'
import type { useListSelection } from './use-list-selection.ts'

export interface ConversationListProps {
  readonly entries: readonly Entry[]
  readonly nowMs: number
  readonly current: ConversationId | undefined
  /** The line whose name is being changed. */
  readonly renaming: string | undefined
  readonly onRename: (key: string | undefined) => void
  readonly onOpen: (id: ConversationId) => void
  readonly onRemoved: (id: ConversationId) => void
  readonly onTurn: (groupKey: string) => void
  readonly onTags: (conversations: readonly Conversation[]) => void
}

/** What the lines of the list may do, with what is selected in mind. */
export function useListActs(
  props: ConversationListProps,
  selecting: ReturnType<typeof useListSelection>,
  setMenu: LineActs['setMenu'],
) {
  const { current, onOpen, onRename, onRemoved, onTurn, onTags } = props
  const { removeAll, moveToNewFolder } = useConversationActs()
  const folders = useFolderActs()

  async function onRemove(conversations: readonly Conversation[]): Promise<void> {
    if (await removeAll(conversations)) for (const { id } of conversations) onRemoved(id)
  }
  async function putIntoNewFolder(conversations: readonly Conversation[]): Promise<void> {
    onRename(await moveToNewFolder(conversations))
  }

  const acts = useLineActs({
    press: (id, event) => {
      if (event.shiftKey) {
        selecting.set((before) => spanned(before, selecting.order, id, current ?? id))
      } else if (event.ctrlKey || event.metaKey) {
        selecting.set((before) => toggled(before, id))
      } else {
        selecting.set(() => noSelection)
        onOpen(id)
      }
    },
    turn: onTurn,
    setMenu,
    setRenaming: onRename,
    editTags: onTags,
    putIntoNewFolder: (conversations) => void putIntoNewFolder(conversations),
    moveFolder: (folder, step) => void folders.move(folder, step),
    removed: onRemoved,
  })
  return {
    acts,
    onRemove: (conversations: readonly Conversation[]) => void onRemove(conversations),
  }
}
