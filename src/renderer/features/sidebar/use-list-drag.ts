import { useState, type DragEvent } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { saidOfMove, useConversationActs } from '../../api/use-conversation-acts.ts'
import { changeByDrop, draggedType, readDragged, writeDragged } from './drag.ts'
import { groupKey, type Entry, type Group } from './list-entries.ts'
import { takenWith, type Selection } from './selection.ts'

interface ListDragParts {
  readonly entries: readonly Entry[]
  readonly indexOf: (key: string) => number
  readonly selection: Selection
}

/** Drags conversations onto a group. The menu does the same by key. */
export function useListDrag({ entries, indexOf, selection }: ListDragParts) {
  const [dropKey, setDropKey] = useState<string>()
  const acts = useConversationActs()

  const entryUnder = ({ target }: DragEvent): Entry | undefined => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
    return entries[indexOf(line?.dataset['key'] ?? '')]
  }
  const conversationOf = (id: string): Conversation | undefined => {
    const entry = entries[indexOf(id)]
    return entry?.kind === 'row' ? entry.conversation : undefined
  }
  const isThere = (id: string): id is ConversationId => conversationOf(id) !== undefined

  function drop(group: Group, dragged: readonly Conversation[]): void {
    if (group.kind === 'archived') void acts.archive(dragged, true)
    else if (group.kind === 'folder') void acts.moveTo(dragged, group.folder)
    else {
      const leaving = dragged.filter(({ folderId }) => folderId !== undefined)
      const said =
        leaving.length > 0 && group.kind !== 'pinned' ? saidOfMove(leaving, undefined) : undefined
      void acts.organise(dragged, changeByDrop(group), said)
    }
  }

  return {
    dropKey,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const entry = entryUnder(event)
        if (entry?.kind !== 'row') return
        const ids = takenWith(selection, entry.conversation.id)
        event.dataTransfer.setData(draggedType, writeDragged(ids))
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver: (event: DragEvent) => {
        const entry = entryUnder(event)
        if (!entry || !event.dataTransfer.types.includes(draggedType)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setDropKey(groupKey(entry.group))
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!isInside) setDropKey(undefined)
      },
      onDragEnd: () => setDropKey(undefined),
      onDrop: (event: DragEvent) => {
        setDropKey(undefined)
        const entry = entryUnder(event)
        const ids = readDragged(event.dataTransfer.getData(draggedType), isThere)
        if (!entry || ids.length === 0) return
        event.preventDefault()
        drop(
          entry.group,
          ids.flatMap((id) => conversationOf(id) ?? []),
        )
      },
    },
  }
}
