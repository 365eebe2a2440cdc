import { useState, type KeyboardEvent } from 'react'
import type { Outline } from '../../../shared/model/outline.ts'
import { rowTitle } from './row-words.ts'
import { findTyped, moveByKey, typedOn, type Typed } from './tree-keys.ts'
import { firstMessageOf, isBranchRow, lastMessageOf, type TreeRow } from './tree-rows.ts'
import type { BranchActs } from '../../api/use-branch-acts.ts'
import type { TreeCursor } from './use-tree-cursor.ts'
import type { Unfolding } from './use-unfolding.ts'

interface LineActsOptions {
  readonly rows: readonly TreeRow[]
  readonly outline: Outline
  readonly acts: BranchActs
  readonly cursor: TreeCursor
  readonly unfolding: Unfolding
  readonly onShown: () => void
}

/** What a line of the tree can do, by mouse and by key. */
export interface LineActs {
  readonly show: (row: TreeRow) => void
  readonly continueFrom: (row: TreeRow) => void
  readonly compare: (row: TreeRow) => void
  readonly copy: (row: TreeRow) => void
  readonly remove: (row: TreeRow) => void
  readonly press: (row: TreeRow) => void
  readonly turn: (row: TreeRow) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Keys of the line whose name is changed, and whose menu is open. */
  readonly renamed: string | undefined
  readonly rename: (row: TreeRow | undefined) => void
  readonly menuOf: string | undefined
  readonly openMenu: (row: TreeRow | undefined) => void
}

export function useLineActs(options: LineActsOptions): LineActs {
  const { rows, outline, acts, cursor, unfolding, onShown } = options
  const [renamed, setRenamed] = useState<string>()
  const [menuOf, setMenuOf] = useState<string>()

  const show = (row: TreeRow): void =>
    void acts.show(firstMessageOf(row)).then((isShown) => isShown && onShown())
  const press = (row: TreeRow): void => {
    cursor.focus(row)
    if (row.kind === 'messages') unfolding.turn(row)
    else if (row.kind === 'more') unfolding.readOn(row.run)
    else show(row)
  }
  async function removeBranch(row: TreeRow): Promise<void> {
    const at = rows.indexOf(row)
    const next = rows.find(({ key }) => key === row.parentKey) ?? rows[at - 1] ?? rows[at + 1]
    if ((await acts.remove(firstMessageOf(row))) && next) cursor.focus(next)
  }
  const remove = (row: TreeRow): void => void removeBranch(row)
  const onBranchKey = useBranchKeys({ press, remove, rename: setRenamed, openMenu: setMenuOf })
  const onWalkKey = useWalkKeys(options)

  return {
    show,
    continueFrom: (row) =>
      void acts.continueFrom(lastMessageOf(row).id).then((isShown) => isShown && onShown()),
    compare: (row) => {
      if (outline.tipId !== undefined) acts.compare([firstMessageOf(row), outline.tipId], 'branch')
    },
    copy: (row) => acts.copy(lastMessageOf(row).id),
    remove,
    press,
    turn: unfolding.turn,
    onKeyDown: (event) => {
      const row = rows[cursor.at]
      // The name's field and the menu are drawn within a line and have their own keys.
      if (!row || renamed !== undefined || menuOf !== undefined) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (!onBranchKey(event, row) && !onWalkKey(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    renamed,
    rename: (row) => setRenamed(row?.key),
    menuOf,
    openMenu: (row) => setMenuOf(row?.key),
  }
}

interface BranchKeys {
  readonly press: (row: TreeRow) => void
  readonly remove: (row: TreeRow) => void
  readonly rename: (key: string) => void
  readonly openMenu: (key: string) => void
}

/** The keys that do something with a line; tells whether this was one. */
function useBranchKeys({ press, remove, rename, openMenu }: BranchKeys) {
  return (event: KeyboardEvent, row: TreeRow): boolean => {
    const { key } = event
    const isBranch = isBranchRow(row)
    if (key === 'Enter' || key === ' ') press(row)
    else if (key === 'F2' && row.kind === 'run') rename(row.key)
    else if ((key === 'Delete' || key === 'Backspace') && isBranch) remove(row)
    else if ((key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) && isBranch) {
      openMenu(row.key)
    } else return false
    return true
  }
}

/** The keys that go to another line, or open and fold this one. */
function useWalkKeys({
  rows,
  cursor,
  unfolding,
}: Pick<LineActsOptions, 'rows' | 'cursor' | 'unfolding'>) {
  const [typed, setTyped] = useState<Typed>({ text: '', atMs: 0 })
  return (event: KeyboardEvent): boolean => {
    const isRightToLeft = document.documentElement.dir === 'rtl'
    const move = moveByKey(event.key, { rows, at: cursor.at, isRightToLeft })
    if (move) {
      if ('to' in move) cursor.focus(move.to)
      else unfolding.turn(move.turn)
      return true
    }
    if ([...event.key].length !== 1) return false
    const now = typedOn(typed, event.key, event.timeStamp)
    setTyped(now)
    const found = findTyped(rows, { at: cursor.at, text: now.text, labelOf: rowTitle })
    if (found) cursor.focus(found)
    return true
  }
}
