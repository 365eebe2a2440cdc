import { array, assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { createSplitter, splitBlocks } from './split-blocks.ts'

const document = [
  '# Title',
  'Some *text* with a [link][1].\nAnd a second line.',
  '- one\n- two\n\n  more of two',
  '```ts\nconst a = 1\n\nconst b = 2\n```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> quoted\n> twice',
  '[1]: https://example.com/one',
  'The end.',
].join('\n\n')

const joined = (blocks: readonly { readonly text: string }[]) =>
  blocks.map(({ text }) => text).join('')

test('the blocks joined are the text', () => {
  const { blocks } = splitBlocks(document)
  expect(joined(blocks)).toBe(document)
  expect(blocks.length).toBeGreaterThan(6)
})

test('any text is kept, whatever it is', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(joined(splitBlocks(text).blocks)).toBe(text)
    }),
  )
})

test('a text that arrives in any pieces is cut as if it had come at once', () => {
  const whole = splitBlocks(document)
  assert(
    property(array(nat(document.length), { maxLength: 12 }), (cuts) => {
      const split = createSplitter()
      for (const cut of cuts.toSorted((a, b) => a - b)) split(document.slice(0, cut))
      expect(split(document)).toEqual(whole)
    }),
  )
})

test('blocks that are settled are the very same when the text goes on', () => {
  const before = splitBlocks('One.\n\nTwo.\n\nThr')
  const after = splitBlocks('One.\n\nTwo.\n\nThree.', before)
  expect(after.blocks[0]).toBe(before.blocks[0])
  expect(after.blocks[1]).toBe(before.blocks[1])
  expect(after.blocks.at(-1)?.text).toBe('Three.')
})

test('a text that is not a continuation is cut anew', () => {
  const before = splitBlocks('One.\n\nTwo.')
  expect(joined(splitBlocks('Other.', before).blocks)).toBe('Other.')
})

test('nesting that is too deep for a parser is one plain block', () => {
  const deep = '>'.repeat(20_000)
  expect(splitBlocks(deep).blocks).toEqual([{ text: deep, definition: '' }])
})
