import { useCallback, useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from 'react'
import { isFocusAdrift } from '../../ui/leaving-focus.ts'
import type { Entry } from './list-entries.ts'
import { isStop, nearestStop } from './list-keys.ts'
import { stopOf } from './stop-of.ts'

export interface ListFocus {
  /** The line to which Tab comes; -1 when there is none. Always drawn. */
  readonly entryIndex: number
  readonly indexOf: (key: string) => number
  /** Puts the keyboard on a line, once that is drawn. */
  readonly focusAt: (index: number) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
}

/** One stop of the Tab key for the whole list, which the arrows move; never lost with a line. */
export function useListFocus(
  entries: readonly Entry[],
  current: string | undefined,
  renaming: string | undefined,
): ListFocus {
  const [active, setActive] = useState<string>()
  // Where the keyboard was last, and is still unless it has gone elsewhere on purpose.
  const last = useRef<Place>(undefined)
  const wanted = useRef<string>(undefined)
  const indices = useMemo(() => new Map(entries.map(({ key }, index) => [key, index])), [entries])
  const indexOf = useCallback((key: string) => indices.get(key) ?? -1, [indices])
  const entryIndex =
    (active === undefined ? undefined : indices.get(active)) ??
    (current === undefined ? undefined : indices.get(current)) ??
    nearestStop(entries, 0) ??
    -1

  const focusAt = useCallback(
    (index: number) => {
      const entry = entries[index]
      if (!entry || !isStop(entry)) return
      const stop = stopOf(entry.key)
      // What is not drawn yet has it as soon as it is, and only then.
      wanted.current = stop ? undefined : entry.key
      last.current = { key: entry.key, index }
      setActive(entry.key)
      stop?.focus({ preventScroll: true })
    },
    [entries],
  )

  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const stop = stopOf(wanted.current)
    if (!stop) return
    wanted.current = undefined
    stop.focus({ preventScroll: true })
  })

  const setLast = useCallback((place: Place) => void (last.current = place), [])
  useAfterRenaming(renaming, (key) => focusAt(indexOf(key)))
  useRescue({ entries, indices, readLast: () => last.current, setLast, focusAt })

  return {
    entryIndex,
    indexOf,
    focusAt,
    onFocus: ({ target }) => {
      const key = target.closest<HTMLElement>('[data-key]')?.dataset['key']
      if (key === undefined) return
      last.current = { key, index: indexOf(key) }
      setActive(key)
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return
      setActive(undefined)
      if (!relatedTarget.closest('[role=menu], [role=dialog]')) last.current = undefined
    },
  }
}

type Place = { readonly key: string; readonly index: number } | undefined

/** The field is gone with what was typed: the keyboard is on the line that it was for. */
function useAfterRenaming(renaming: string | undefined, onOver: (key: string) => void): void {
  const before = useRef<string>(undefined)
  useLayoutEffect(() => {
    const was = before.current
    before.current = renaming
    const isOver = was !== undefined && was !== renaming
    if (isOver && document.activeElement === document.body) onOver(was)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- at the moment when it is over
  }, [renaming])
}

interface Rescue {
  readonly entries: readonly Entry[]
  readonly indices: ReadonlyMap<string, number>
  readonly readLast: () => Place
  readonly setLast: (place: Place) => void
  readonly focusAt: ListFocus['focusAt']
}

/** Puts the keyboard on the line that took the place of the one that went away under it. */
function useRescue({ entries, indices, readLast, setLast, focusAt }: Rescue): void {
  useLayoutEffect(() => {
    const was = readLast()
    if (!was) return
    const index = indices.get(was.key)
    setLast(index === undefined ? undefined : { key: was.key, index })
    if (index !== undefined) return
    const near = nearestStop(entries, was.index)
    if (near !== undefined && isFocusAdrift()) focusAt(near)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- reads what it was at that moment
  }, [entries, indices, focusAt])
}
