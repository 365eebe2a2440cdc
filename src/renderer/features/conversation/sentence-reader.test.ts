import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSentenceReader } from './sentence-reader.ts'

const reader = () =>
  createSentenceReader({ language: 'en', codeBlock: (lines) => `code block, ${lines} lines` })

/** All that is said of a text that comes in these pieces. */
function said(...pieces: readonly string[]): readonly string[] {
  const { read } = reader()
  let text = ''
  const all = pieces.flatMap((piece) => read((text += piece), false))
  return [...all, ...read(text, true)]
}

it('says a sentence when it is finished, and none twice', () => {
  const { read } = reader()
  expect(read('Let it re', false)).toEqual([])
  expect(read('Let it rest. Then ba', false)).toEqual(['Let it rest.'])
  expect(read('Let it rest. Then bake it', false)).toEqual([])
  expect(read('Let it rest. Then bake it', true)).toEqual(['Then bake it'])
  expect(read('Let it rest. Then bake it', true)).toEqual([])
})

it('says the words, not their marks', () => {
  expect(
    said('## A **bold** word\n\n- [x] see [the book](https://a.b/c)\n> `code` and *so*'),
  ).toEqual(['A bold word', 'see the book', 'code and so'])
  expect(said('| a | b |\n|---|:-:|\n| 1 | 2 |\n')).toEqual(['a, b', '1, 2'])
  expect(said('1. Rest it.\n2. Bake it.')).toEqual(['Rest it.', 'Bake it.'])
  expect(said('先发酵。再烘烤。')).toEqual(['先发酵。', '再烘烤。'])
})

it('says of code only how long it is', () => {
  expect(said('So:\n```ts\nlet a\n\nlet b. Yes\n```\nDone.')).toEqual([
    'So:',
    'code block, 3 lines',
    'Done.',
  ])
  expect(said('~~~~\n~~~\nx\n~~~~\n')).toEqual(['code block, 2 lines'])
  expect(said('```\nnever closed')).toEqual(['code block, 1 lines'])
})

it('says the same in whatever pieces a text comes', () => {
  const texts = fc.array(
    fc.constantFrom(
      'Rest it. ',
      'Bake',
      ' now!\n',
      '```\n',
      'let x = 1.\n',
      '- one\n',
      '面包。',
      '\n',
    ),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(texts, fc.array(fc.nat(60), { maxLength: 5 }), (words, cuts) => {
      const text = words.join('')
      const at = cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b)
      const pieces = [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length))
      expect(said(...pieces).join(' ')).toBe(said(text).join(' '))
    }),
    { numRuns: 200 },
  )
})
