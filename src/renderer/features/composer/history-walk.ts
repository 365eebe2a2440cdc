/** A walk back through what was sent: which text is shown, and what stood there before. */
export interface HistoryWalk {
  /** Newest first, each once. */
  readonly texts: readonly string[]
  /** Of the text that is shown. */
  readonly index: number
  /** What was written and not sent; it is there again at the end of the walk. */
  readonly unsent: string
}

/** Begins with the newest text that is not what is written already; nothing without one. */
export function beginWalk(texts: readonly string[], unsent: string): HistoryWalk | undefined {
  const others = texts.filter((text) => text !== unsent)
  return others.length === 0 ? undefined : { texts: others, index: 0, unsent }
}

/** One text older; at the oldest it stays there. */
export function olderOf(walk: HistoryWalk): HistoryWalk {
  return { ...walk, index: Math.min(walk.index + 1, walk.texts.length - 1) }
}

/** One text newer; nothing at the end, where the unsent text stands. */
export function newerOf(walk: HistoryWalk): HistoryWalk | undefined {
  return walk.index === 0 ? undefined : { ...walk, index: walk.index - 1 }
}

export function textOf({ texts, index }: HistoryWalk): string {
  return texts[index] ?? ''
}

/** What of a text field decides whether an arrow walks or moves the caret. */
export interface Caret {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Whether ArrowUp walks: from the very beginning of the field, or on from a text of the walk that
 * stands as it was put there, with the caret behind it.
 */
export function walksBack(caret: Caret, walk: HistoryWalk | undefined): boolean {
  return isUntouched(caret, walk) || (caret.start === 0 && caret.end === 0)
}

/** Whether ArrowDown walks: only from a text of the walk that stands as it was put there. */
export function walksForward(caret: Caret, walk: HistoryWalk | undefined): boolean {
  return isUntouched(caret, walk)
}

function isUntouched({ text, start, end }: Caret, walk: HistoryWalk | undefined): boolean {
  return walk !== undefined && text === textOf(walk) && start === text.length && end === start
}
