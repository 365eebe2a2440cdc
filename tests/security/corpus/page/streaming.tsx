import type { ReactNode } from 'react'
import { Markdown } from '../../../../src/renderer/ui/markdown/markdown.tsx'

/** A text that was cut in two at this place. */
export interface Split {
  readonly text: string
  readonly at: number
}

/** So many are drawn side by side. */
const sideBySide = 30

/** Each text at each place at which it can be cut, a few at a time. */
export function splitsOf(texts: readonly string[]): readonly (readonly Split[])[] {
  const all = texts.flatMap((text) =>
    Array.from({ length: text.length - 1 }, (_, before) => ({ text, at: before + 1 })),
  )
  return Array.from({ length: Math.ceil(all.length / sideBySide) }, (_, batch) =>
    all.slice(batch * sideBySide, (batch + 1) * sideBySide),
  )
}

/** The texts as far as they came, while more of them comes, and when they ended. */
export const stages: readonly ((splits: readonly Split[]) => ReactNode)[] = [
  (splits) =>
    splits.map(({ text, at }, key) => (
      // They never change their places.
      // oxlint-disable-next-line react/no-array-index-key
      <Markdown key={key} text={text.slice(0, at)} isGrowing />
    )),
  (splits) =>
    // oxlint-disable-next-line react/no-array-index-key
    splits.map(({ text }, key) => <Markdown key={key} text={text} isGrowing />),
  // oxlint-disable-next-line react/no-array-index-key
  (splits) => splits.map(({ text }, key) => <Markdown key={key} text={text} />),
]
