import { diffArrays, diffWordsWithSpace } from 'diff'

/** A stretch of a line, and whether the other side has it too. */
export interface Segment {
  readonly text: string
  readonly isChanged: boolean
}

/** One line of one side. `head` says whose message begins here. */
export type Line =
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** What stands side by side. A side that has nothing there is absent. */
export interface DiffRow {
  readonly kind: Line['kind']
  readonly left?: readonly Segment[]
  readonly right?: readonly Segment[]
  readonly isChanged: boolean
}

export interface Diff {
  readonly rows: readonly DiffRow[]
  /** How finely it could be compared in the time that there is. */
  readonly grain: 'word' | 'line' | 'none'
}

/** Beyond these, what would be marked is all but everything, and finding it takes too long. */
const limits = { changedLines: 1_500, lineChars: 10_000, changedWords: 800, wordChars: 300_000 }

/**
 * Compares two texts line by line, and lines that took another's place word by word. Words are
 * those of the language, so that Chinese, which has no spaces, is compared by words too.
 */
export function diffRows(left: readonly Line[], right: readonly Line[], language: string): Diff {
  const chunks = diffArrays([...left], [...right], {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
    maxEditLength: limits.changedLines,
  })
  if (!chunks) return { rows: paired(left, right, whole), grain: 'none' }

  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let spentChars = 0
  let isCoarse = false
  const compare: Compare = (one, other) => {
    spentChars += one.length + other.length
    const isTooLong = Math.max(one.length, other.length) > limits.lineChars
    const words =
      isTooLong || spentChars > limits.wordChars ? undefined : compareWords(one, other, segmenter)
    isCoarse ||= words === undefined
    return words ?? whole(one, other)
  }

  const rows: DiffRow[] = []
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index]
    if (!chunk) continue
    const next = chunks[index + 1]
    if (chunk.removed && next?.added) {
      rows.push(...paired(chunk.value, next.value, compare))
      index += 1
    } else if (chunk.removed) rows.push(...paired(chunk.value, [], compare))
    else if (chunk.added) rows.push(...paired([], chunk.value, compare))
    else rows.push(...chunk.value.map(equal))
  }
  return { rows, grain: isCoarse ? 'line' : 'word' }
}

type Compare = (one: string, other: string) => readonly [readonly Segment[], readonly Segment[]]

function compareWords(
  one: string,
  other: string,
  intlSegmenter: Intl.Segmenter,
): ReturnType<Compare> | undefined {
  const maxEditLength = limits.changedWords
  const changes = diffWordsWithSpace(one, other, { intlSegmenter, maxEditLength })
  if (!changes) return undefined
  const side = (skipped: 'added' | 'removed'): readonly Segment[] =>
    inStretches(
      changes
        .filter((change) => !change[skipped])
        .map(({ value, added, removed }) => ({ text: value, isChanged: added || removed })),
    )
  return [side('added'), side('removed')]
}

/** Words that changed one after another are one change, with the spaces between them. */
function inStretches(segments: readonly Segment[]): readonly Segment[] {
  const stretches: Segment[] = []
  for (const [index, { text, isChanged }] of segments.entries()) {
    const last = stretches.at(-1)
    const isBetween = text.trim() === '' && segments[index + 1]?.isChanged === true
    if (last?.isChanged && (isChanged || isBetween)) {
      stretches[stretches.length - 1] = { text: last.text + text, isChanged: true }
    } else stretches.push({ text, isChanged })
  }
  return stretches
}

const whole: Compare = (one, other) => [
  [{ text: one, isChanged: true }],
  [{ text: other, isChanged: true }],
]

/** Heads stand beside heads and text beside text, as far as there are any. */
function paired(
  left: readonly Line[],
  right: readonly Line[],
  compare: Compare,
): readonly DiffRow[] {
  const rows: DiffRow[] = []
  let [at, beside] = [0, 0]
  while (at < left.length || beside < right.length) {
    const [one, other] = [left[at], right[beside]]
    if (one && other && one.kind === other.kind) {
      const [leftSide, rightSide] = (one.kind === 'head' ? whole : compare)(one.text, other.text)
      rows.push({ kind: one.kind, left: leftSide, right: rightSide, isChanged: true })
      at += 1
      beside += 1
    } else if (one && (!other || other.kind === 'head')) {
      rows.push({ kind: one.kind, left: changed(one), isChanged: true })
      at += 1
    } else if (other) {
      rows.push({ kind: other.kind, right: changed(other), isChanged: true })
      beside += 1
    }
  }
  return rows
}

function changed({ text }: Line): readonly Segment[] {
  return [{ text, isChanged: true }]
}

function equal({ kind, text }: Line): DiffRow {
  const side = [{ text, isChanged: false }]
  return { kind, left: side, right: side, isChanged: false }
}
