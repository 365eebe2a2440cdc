import { useRef, type KeyboardEvent } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { after } from '../../system/clock.ts'
import type { LineActs } from './line-acts.ts'
import { groupKey, type Entry } from './list-entries.ts'
import { stopAfterKey, stopByLetters } from './list-keys.ts'
import { noSelection, spanned, toggled } from './selection.ts'
import type { ListFocus } from './use-list-focus.ts'
import type { ListSelection } from './use-list-selection.ts'

/** So long a letter belongs to the word that those before it began. */
const wordPauseMs = 800

interface ListKeysParts {
  readonly entries: readonly Entry[]
  readonly focus: ListFocus
  readonly selecting: ListSelection
  readonly acts: LineActs
  readonly onGo: (index: number) => void
  readonly onRemove: (conversations: readonly Conversation[]) => void
}

/** Everything that the list does by key, but for Enter, which is the line's own. */
export function useListKeys(parts: ListKeysParts): (event: KeyboardEvent) => void {
  const letters = useLetters()
  return (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop')) return
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? ''
    const at = parts.focus.indexOf(key)
    const entry = parts.entries[at]
    if (!entry) return
    const isDone =
      move(parts, event, at) ||
      select(parts, event, entry) ||
      act(parts, event, entry) ||
      typed(parts, event, at, letters)
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function move({ entries, selecting, onGo }: ListKeysParts, event: KeyboardEvent, at: number) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const to = stopAfterKey(entries, at, event.key)
  if (to === undefined) return false
  const [from, entry] = [entries[at], entries[to]]
  if (event.shiftKey && entry?.kind === 'row') {
    const begin = from?.kind === 'row' ? from.conversation.id : undefined
    selecting.set((before) => spanned(before, selecting.order, entry.conversation.id, begin))
  }
  onGo(to)
  return true
}

function select({ selecting }: ListKeysParts, event: KeyboardEvent, entry: Entry): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'a') {
    selecting.set((before) => ({ ...before, ids: new Set(selecting.order) }))
    return true
  }
  if (isCommand && event.key === ' ' && entry.kind === 'row') {
    selecting.set((before) => toggled(before, entry.conversation.id))
    return true
  }
  if (event.key === 'Escape' && selecting.selection.ids.size > 0) {
    selecting.set(() => noSelection)
    return true
  }
  return false
}

function act(parts: ListKeysParts, event: KeyboardEvent, entry: Entry): boolean {
  const { acts, selecting, onRemove } = parts
  switch (event.key) {
    case 'F2':
      if (entry.kind === 'row' || entry.group.kind === 'folder') acts.setRenaming(entry.key)
      return true
    case 'ContextMenu':
      acts.setMenu(entry.key)
      return true
    case 'F10':
      if (!event.shiftKey) return false
      acts.setMenu(entry.key)
      return true
    case 'Delete':
      if (entry.kind !== 'row') return false
      onRemove(
        selecting.selection.ids.has(entry.conversation.id)
          ? selecting.selected
          : [entry.conversation],
      )
      return true
    case 'ArrowLeft':
    case 'ArrowRight':
      return turn(parts, event.key, entry)
    default:
      return false
  }
}

/** Towards the end of the line opens a group, towards its beginning shuts it or goes to its name. */
function turn({ acts, focus, onGo }: ListKeysParts, key: string, entry: Entry): boolean {
  const opens = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl')
  if (entry.kind === 'toggle') {
    if (entry.isOpen !== opens) acts.turn(entry.key)
    return true
  }
  const heading = focus.indexOf(groupKey(entry.group))
  if (!opens && heading !== -1) onGo(heading)
  return true
}

function typed(
  { entries, onGo }: ListKeysParts,
  event: KeyboardEvent,
  at: number,
  letters: (letter: string) => string,
): boolean {
  const isLetter = event.key.length === 1 && event.key !== ' '
  if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return false
  const to = stopByLetters(entries, at, letters(event.key))
  if (to !== undefined) onGo(to)
  return true
}

/** The letters of the word that is being typed. */
function useLetters(): (letter: string) => string {
  const word = useRef('')
  const forget = useRef<() => void>(undefined)
  return (letter) => {
    forget.current?.()
    word.current += letter
    forget.current = after(wordPauseMs, () => (word.current = ''))
    return word.current
  }
}
