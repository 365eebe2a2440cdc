import { clsx } from 'clsx'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { words, wordsLanguage } from '../../words/words.ts'
import { ConversationRow } from './conversation-row.tsx'
import type { Going } from './going-dot.tsx'
import { dropLook, GroupToggle } from './group-toggle.tsx'
import type { LineActs } from './line-acts.ts'
import { groupKey, type Entry, type Group } from './list-entries.ts'
import { shortTime } from './short-time.ts'

/** How a line stands at the moment. */
export interface LineState {
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly isEntry: boolean
  readonly isRenaming: boolean
  readonly isDropTarget: boolean
  readonly going: readonly Going[] | undefined
  readonly isMenuOpen: boolean
  /** What its menu acts on; absent where there is none. */
  readonly menuFor: readonly Conversation[] | undefined
}

interface ListLineProps extends LineState {
  readonly entry: Entry
  readonly nowMs: number
  readonly acts: LineActs
}

/** One line of the list, whatever it is. */
export function ListLine({ entry, nowMs, acts, ...state }: ListLineProps) {
  const { isEntry, isRenaming, isDropTarget, isMenuOpen, menuFor } = state
  switch (entry.kind) {
    case 'row':
      return (
        <ConversationRow
          conversation={entry.conversation}
          time={shortTime(entry.conversation.updatedAt, nowMs, wordsLanguage())}
          isCurrent={state.isCurrent}
          isSelected={state.isSelected}
          isEntry={isEntry}
          isIndented={entry.group.kind === 'folder'}
          isRenaming={isRenaming}
          going={state.going}
          isMenuOpen={isMenuOpen}
          menuFor={menuFor}
          acts={acts}
        />
      )
    case 'toggle':
      return (
        <GroupToggle
          group={entry.group}
          count={entry.count}
          isOpen={entry.isOpen}
          isEntry={isEntry}
          isRenaming={isRenaming}
          isMenuOpen={isMenuOpen}
          hasMenu={menuFor !== undefined}
          isDropTarget={isDropTarget}
          acts={acts}
        />
      )
    case 'heading':
      return (
        <h2
          className={clsx(
            'mt-1 flex min-h-8 items-end rounded-control px-2 pb-1 text-micro font-semibold tracking-[.02em] text-ink-3',
            isDropTarget && dropLook,
          )}
        >
          {groupName(entry.group)}
        </h2>
      )
    case 'hint':
      return (
        <p className="ms-3.5 px-2 py-1.5 text-small text-ink-3">{words('sidebar.folderEmpty')}</p>
      )
  }
}

export function groupName(group: Group): string {
  if (group.kind === 'folder') return group.folder.name
  return words(`sidebar.groups.${group.kind}`)
}

/** Whether what is dragged would go to where this line heads. */
export function isDropOn(entry: Entry, dropKey: string | undefined): boolean {
  const isHead = entry.kind === 'heading' || entry.kind === 'toggle'
  return isHead && dropKey === groupKey(entry.group)
}
