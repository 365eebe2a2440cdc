import { cleanup, render } from '@testing-library/react'
import { array, assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { loadFormulas } from './load-formulas.ts'
import { Markdown } from './markdown.tsx'

afterEach(cleanup)
beforeAll(async () => {
  await loadFormulas()
})

/** Ids differ from text to text on purpose. */
const domOf = (container: HTMLElement): string =>
  container.innerHTML.replaceAll(/(id|href)="#?[^"]*-[^"]*"/g, '$1')

function atOnce(text: string): string {
  const { container, unmount } = render(<Markdown text={text} />)
  const dom = domOf(container)
  unmount()
  return dom
}

function streamed(text: string, cuts: readonly number[]): string {
  const { container, rerender, unmount } = render(<Markdown text="" isGrowing />)
  for (const cut of cuts) rerender(<Markdown text={text.slice(0, cut)} isGrowing />)
  rerender(<Markdown text={text} />)
  const dom = domOf(container)
  unmount()
  return dom
}

const marks = constantFrom(
  ...'** * _ ~~ ` `` $ $$ \\( \\) \\[ \\] [ ]( ) ![ < > | [^1] [1] &amp; \\ <b> </b>'.split(' '),
  ...'https://a.example 😀 “强调” 中文。'.split(' '),
  '\ud83d',
  '\ude00',
)
const starts = constantFrom(
  ...'# _## _- _* _1. _2) _- [ ] _- [x] _> _> > _    _\t_  _```ts_```_~~~_| a | b |_|---|---|'.split(
    '_',
  ),
  ...'| 1 | 2 |_$$_---_===_[1]: https://b.example_[^1]: _<div>_<!-- _'.split('_'),
)
const words = constantFrom('a', 'word ', 'Some words. ', 'x^2', '12', ' ', '. ')
const inline = array(oneof(words, marks, words), { maxLength: 6 }).map((parts) => parts.join(''))
const line = tuple(oneof(starts, constantFrom('')), inline).map((parts) => parts.join(''))
const breaks = constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n')
const documents = array(tuple(line, breaks), { maxLength: 14 }).map((lines) =>
  lines.flat().join(''),
)
const cuts = array(nat(400), { maxLength: 8 }).map((all) => all.toSorted((a, b) => a - b))

/** What went wrong somewhere once, each with steps in its midst. */
const nasty = [
  'a\r\nb\r\n\r\n```\r\nc\r\n```',
  '\ud83d\ude00 **\ud83d\ude00',
  '- a\n\n\tb\n- c\n\n  ```\n  d\n\n  ```\n1. e',
  'a\n| b |\n|---|\n| c |\nd\n> e\nf\n\n| g |\n|--',
  '[a]: <b\n[c][a]\n\n[a]: https://d.example "e\n\nf"',
  'a[^1]\n\n[^1]: b\n\n    c\n[^1]: d',
  '$$\na\n\nb\n$$\n\\[ c \\]\n$$ d $$ e',
  'a\n--\n***\n* * *\n- - a\n+\n+ b',
  `${'Some words. '.repeat(90)}**${'more words. '.repeat(90)}** end`,
  `${'x'.repeat(4_100)}\ud83d\ude00${'y'.repeat(100)}`,
]
const steps = [1, 2, 3, 5, 8, 13, 21, 22, 34, 900, 1_700, 4_101]
const examples = nasty.map((text): [string, number[]] => [text, steps])

test('the page after any steps is the page of the whole text at once', () => {
  assert(
    property(oneof(documents, string({ unit: 'binary', maxLength: 60 })), cuts, (text, cuts) => {
      expect(streamed(text, cuts)).toBe(atOnce(text))
    }),
    { numRuns: 80, examples },
  )
})
