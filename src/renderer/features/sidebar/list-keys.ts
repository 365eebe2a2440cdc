import type { Entry } from './list-entries.ts'

/** How many lines Page Up and Page Down go. */
const pageLines = 12

/** Whether the keyboard can be on it. */
export function isStop(entry: Entry | undefined): boolean {
  return entry?.kind === 'row' || entry?.kind === 'toggle'
}

/** The index to which a key leads from `at`, among those that the keyboard can be on. */
export function stopAfterKey(
  entries: readonly Entry[],
  at: number,
  key: string,
): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return nextStop(entries, at + 1, 1)
    case 'ArrowUp':
      return nextStop(entries, at - 1, -1)
    case 'Home':
      return nextStop(entries, 0, 1)
    case 'End':
      return nextStop(entries, entries.length - 1, -1)
    case 'PageDown':
      return nearestStop(entries, Math.min(entries.length - 1, at + pageLines))
    case 'PageUp':
      return nearestStop(entries, Math.max(0, at - pageLines))
    default:
      return undefined
  }
}

/** The stop at this index, or else the next one below, or else above. */
export function nearestStop(entries: readonly Entry[], at: number): number | undefined {
  return nextStop(entries, at, 1) ?? nextStop(entries, Math.min(at, entries.length) - 1, -1)
}

/** The next one below whose title begins so; from the top again at the end. */
export function stopByLetters(
  entries: readonly Entry[],
  at: number,
  letters: string,
): number | undefined {
  const wanted = letters.toLocaleLowerCase()
  // While more letters come, the one that they have led to may be meant still.
  const first = letters.length > 1 ? at : at + 1
  for (let step = 0; step < entries.length; step += 1) {
    const index = (Math.max(0, first) + step) % entries.length
    const entry = entries[index]
    if (entry && isStop(entry) && nameOf(entry).toLocaleLowerCase().startsWith(wanted)) return index
  }
  return undefined
}

function nameOf(entry: Entry): string {
  if (entry.kind === 'row') return entry.conversation.title
  return entry.group.kind === 'folder' ? entry.group.folder.name : ''
}

function nextStop(entries: readonly Entry[], from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < entries.length; at += step) {
    if (isStop(entries[at])) return at
  }
  return undefined
}
