import { array, assert, constantFrom, nat, property } from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createCodeIsland } from './code-island.ts'
import { codeAsWritten } from '../visible-directions.ts'
import type { LineColours } from './highlight/tokenize-line.ts'

afterEach(() => document.body.replaceChildren())

function anIsland() {
  const root = document.createElement('code')
  document.body.append(root)
  return { root, island: createCodeIsland(root) }
}

/** Colours the first word of every line, so that each is cut into nodes. */
const colourOf = (line: string): LineColours => (line === '' ? [] : [Math.min(2, line.length), 2])

function drawn(codes: readonly string[]): { html: string; text: string } {
  const { root, island } = anIsland()
  let told: string[] = []
  for (const [index, code] of codes.entries()) {
    const { isAnew, finished } = island.show(code, index < codes.length - 1)
    if (isAnew) told = []
    island.paint(told.length, finished.map(colourOf))
    told.push(...finished)
  }
  return { html: root.innerHTML, text: root.textContent }
}

const pieces = constantFrom(
  'const a = 1',
  '\n',
  '\n\n',
  '  x',
  '\u202Ey',
  '\u001B[2K',
  '\u{E0041}',
  '\u200B',
  '“é”',
  '``',
  '\t',
)

test('code that was streamed in any pieces is drawn as code that came at once', () => {
  assert(
    property(array(pieces, { maxLength: 40 }), array(nat(300), { maxLength: 8 }), (all, cuts) => {
      const code = all.join('')
      const stops = cuts.toSorted((a, b) => a - b).map((cut) => code.slice(0, cut))
      expect(drawn([...stops, code])).toEqual(drawn([code]))
      expect(drawn([code]).text).toBe(codeAsWritten(code))
    }),
    { numRuns: 60 },
  )
})

test('a last line that turns out to be another leaves those above it alone', () => {
  const { root, island } = anIsland()
  island.show('one\ntwo\n``', true)
  const first = root.querySelector('.code-line')
  expect(island.show('one\ntwo\nthree', true)).toEqual({ isAnew: false, finished: [] })
  expect(root.querySelector('.code-line')).toBe(first)
  expect(root.textContent).toBe('one\ntwo\nthree')
  expect(island.show('one\n2\n', true)).toEqual({ isAnew: true, finished: ['one', '2'] })
})

test('each line is told once, the last one when the fence has closed', () => {
  const { island } = anIsland()
  expect(island.show('one\ntw', true).finished).toEqual(['one'])
  expect(island.show('one\ntwo\nthr', true).finished).toEqual(['two'])
  expect(island.show('one\ntwo\nthree', true).finished).toEqual([])
  expect(island.show('one\ntwo\nthree', false).finished).toEqual(['three'])
  expect(island.show('one\ntwo\nthree', false).finished).toEqual([])
})

test('a hundred lines stand together, each with its number', () => {
  const { root, island } = anIsland()
  island.show('x\n'.repeat(250), false)
  const chunks = [...root.querySelectorAll('.code-chunk')]
  expect(chunks.map(({ childElementCount }) => childElementCount)).toEqual([100, 100, 50])
  expect(root.querySelector('.code-line:last-child')?.getAttribute('data-line')).toBe('100')
  expect(root.style.getPropertyValue('--digits')).toBe('3')
})

test('what is selected stays selected while the line grows and gets its colours', () => {
  const { root, island } = anIsland()
  island.show('const a', true)
  const text = root.querySelector('.code-line')?.firstChild
  const selection = document.getSelection()!
  selection.setBaseAndExtent(text!, 1, text!, 6)
  island.show('const a = 1\nb', true)
  island.paint(0, [[5, 2]])
  expect(selection.toString()).toBe('onst ')
  expect(selection.anchorNode?.parentElement?.className).toBe('code-keyword')
  expect(root.textContent).toBe('const a = 1\nb')
})
