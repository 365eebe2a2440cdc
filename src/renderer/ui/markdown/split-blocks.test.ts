import { array, assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from './block.ts'
import { createSplitter } from './split-blocks.ts'

const document = [
  '# Title\nSome *text* with a [link][1].\nAnd a second line.\n- one\n- two\n\n  more of two',
  '1. first\n2. second\n   ```js\n   a\n\n   - b\n   ```\n3. third',
  '```ts\nconst a = 1\n\nconst b = 2\n```\nAbove a table\n| a | b |\n|---|---|\n| 1 | 2 |',
  '> quoted\n> twice\nand lazily\n\n$$\nx^2\n$$\n\n[1]: https://example.com/one\n[^1]: A note\n    of two lines',
  `${'A sentence of some length. '.repeat(200)}\n***\nThe end`,
].join('\n\n')

const whole = (text: string) => createSplitter()(text, false)
const kinds = (text: string) =>
  whole(text)
    .blocks.flat()
    .map(({ kind }) => kind)

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.pieces.flat().map(({ text }) => text)
    case 'list':
      return block.items.flat()
    case 'table':
      return [block.head, ...block.rows.flat()]
    case 'quote':
      return block.pieces.flat()
    case 'code':
      return [block.code]
    case 'formula':
      return [block.source]
    case 'other':
      return [block.text]
  }
}

test('what interrupts a paragraph begins a block, what does not is more of it', () => {
  expect(kinds('a\n# b\nc\n- d\n> e\n```\nf\n```\ng\n---\n***')).toEqual([
    'paragraph',
    'other',
    'paragraph',
    'list',
    'quote',
    'code',
    'other',
    'other',
  ])
  expect(kinds('a\n2. b\n    c\n-\n=d')).toEqual(['other', 'paragraph'])
  expect(kinds('text\n| a |\n|---|\n| 1 |\n\n| no | table')).toEqual([
    'paragraph',
    'table',
    'paragraph',
  ])
})

test('items are apart, with what belongs to each; another mark is another list', () => {
  const { blocks } = whole('- a\n  b\n- c\n\n  ```\n  - no\n  ```\nlazy?\n* d\n1. e\n\n2. f')
  expect(blocks.flat()).toEqual([
    {
      kind: 'list',
      start: undefined,
      isLoose: false,
      items: [['- a\n  b', '- c\n\n  ```\n  - no\n  ```']],
    },
    { kind: 'paragraph', pieces: [[{ text: 'lazy?', joint: '' }]] },
    { kind: 'list', start: undefined, isLoose: false, items: [['* d']] },
    { kind: 'list', start: 1, isLoose: true, items: [['1. e', '2. f']] },
  ])
})

test('code is everything between its fences, without what they stand behind', () => {
  expect(whole('  ~~~~ python extra\n  a\n ~~~\n    b\n~~~~\nc').blocks.flat()[0]).toEqual({
    kind: 'code',
    language: 'python',
    code: 'a\n~~~\n  b',
    isOpen: false,
  })
  expect(whole('```\r\na\r\n\r\nb').blocks.flat()).toEqual([
    { kind: 'code', language: '', code: 'a\n\nb', isOpen: true },
  ])
})

test('a formula that is alone in its lines is a block, until a blank line at the latest', () => {
  expect(whole('$$\nx\n$$\n\\[ y \\]\n$$z\n\n$$5 is $$6').blocks.flat()).toEqual([
    { kind: 'formula', latex: 'x', source: '$$\nx\n$$', isOpen: false },
    { kind: 'formula', latex: 'y', source: '\\[ y \\]', isOpen: false },
    { kind: 'formula', latex: 'z', source: '$$z', isOpen: true },
    { kind: 'paragraph', pieces: [[{ text: '$$5 is $$6', joint: '' }]] },
  ])
})

test('nothing of a text is lost but blanks between blocks', () => {
  assert(
    property(string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
      const kept = whole(text).blocks.flat().flatMap(textsOf).join('').replace(/\s/g, '')
      const fences = text.includes('```') || text.includes('~~~')
      expect(fences || whole(text).definitions.size > 0 || kept === text.replace(/\s/g, '')).toBe(
        true,
      )
    }),
  )
})

test('a text that arrives in any pieces is cut as if it had come at once', () => {
  const atOnce = whole(document)
  assert(
    property(array(nat(document.length), { maxLength: 12 }), (cuts) => {
      const split = createSplitter()
      for (const cut of cuts.toSorted((a, b) => a - b)) split(document.slice(0, cut), true)
      expect(split(document, false)).toEqual(atOnce)
    }),
    { numRuns: 60 },
  )
})

test('what is settled is the very same when the text goes on', () => {
  const split = createSplitter()
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.\n\n`).join('')
  const before = split(`${paragraphs}Mo`, true)
  const after = split(`${paragraphs}More.\n\n- a\n- b`, true)
  expect(after.blocks[0]).toBe(before.blocks[0])
  expect(after.blocks[1]?.[7]).toBe(before.blocks[1]?.[7])
})

test('a text that is not a continuation is cut anew', () => {
  const split = createSplitter()
  split('One.\n\nTwo.', true)
  expect(split('Other.', true).blocks.flat()).toEqual([
    { kind: 'paragraph', pieces: [[{ text: 'Other.', joint: '' }]] },
  ])
})

test('a mark that may become anything is held back while more may come', () => {
  for (const mark of [
    '-',
    '1.',
    '##',
    '``',
    '```py',
    '$$',
    '[^1]: ',
    '[1]: htt',
    '- [',
    '\ud83d',
  ]) {
    const growing = createSplitter()(`Text.\n\n${mark}`, true)
    expect([mark, growing.blocks.flat().length]).toEqual([mark, 1])
    expect(whole(`Text.\n\n${mark}x`).blocks.flat().length).toBeGreaterThan(
      mark === '[1]: htt' ? 0 : 1,
    )
  }
})

const hostile = [
  '[',
  '*',
  '> ',
  '| ',
  '`',
  '$',
  '\\(',
  '- ',
  '<',
  'a',
  '[a]: b\n',
  '| a |\n',
  '- a\n',
  '_a* ',
]

test('what must be parsed again with every piece of a text is bounded, whatever comes', () => {
  const longest = hostile.map((unit) => {
    const split = createSplitter()
    const text = `${unit === '| a |\n' ? '| a |\n|---|\n' : ''}${unit.repeat(200_000 / unit.length)}`
    let known = new Set<unknown>()
    let work = 0
    for (let end = 10_000; end <= text.length; end += 10_000) {
      const blocks = split(text.slice(0, end), true).blocks.flat()
      const texts = blocks.flatMap((block) => textsOf(block))
      const fresh = texts.filter((one) => one.length <= 32_000 && !known.has(one))
      work += fresh.reduce((sum, one) => sum + one.length, 0)
      known = new Set(texts)
    }
    return [unit, work < 6 * text.length]
  })
  expect(longest).toEqual(hostile.map((unit) => [unit, true]))
})
