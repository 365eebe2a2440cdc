import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { loadFormulas } from './load-formulas.ts'
import { markdownFromTable, tsvFromTable } from './copy-table.ts'
import { Markdown } from './markdown.tsx'

afterEach(cleanup)
beforeAll(async () => {
  await loadFormulas()
})

/** What was to be read at any time while the text came character by character. */
function everSeen(text: string): readonly string[] {
  const { container, rerender } = render(<Markdown text="" isGrowing />)
  return Array.from({ length: text.length }, (_, end) => {
    rerender(<Markdown text={text.slice(0, end + 1)} isGrowing />)
    return container.textContent ?? ''
  })
}

test.each([
  ['Some **bold words** and *others* here.', /\*/],
  ['Both **bold and *slanted* words** here.', /\*/],
  ['Take `const a = 1` or **a `b` c** of it.', /[`*]/],
  ['See [the **page**](https://example.com/a_b) now.', /[[\]*]|https/],
  [
    'Out ![a cat](https://example.com/cat.png) it is.',
    /!\[|\]\(|https(?!:\/\/example\.com\/cat\.png)/,
  ],
  ['Now ~~struck out~~ it is.', /~/],
  ['Go to <https://example.com> now.', /[<>]/],
  ['A table\n\n| a | b |\n|---|:-:|\n| 1 | **2** |\n', /[|*]/],
  ['A list\n- **one**\n- [ ] two\n1. three\n\n12. four', /[-*[\]]|\d/],
  ['Code\n\n```ts\nconst a = 1\n```\n\nand more', /`/],
  ['## Head\n\nText\n\n---\n\nand\n\n> quote', /[#>-]/],
  ['A claim[^1] of mine.', /[[\]^]/],
  ['A formula \\(x_1\\) it is.', /\*/],
])('no mark of %j is ever seen while it comes', (text, mark) => {
  expect(everSeen(text).filter((seen) => mark.test(seen))).toEqual([])
})

test('code that grows inside of an item stands as it came', () => {
  const seen = everSeen('- Do\n  ```py\n  x = a **b [c\n  ```')
  expect(seen.at(-5)).toContain('x = a **b [c')
  expect(seen.filter((text) => /\*\*\*|b\*/.test(text))).toEqual([])
})

test('a mark of a note that never came is what was written', () => {
  const { container, rerender } = render(<Markdown text="As in [^1], or [^a-z]." isGrowing />)
  expect(container.textContent).toBe('As in 1, or [^a-z].')
  rerender(<Markdown text="As in [^1], or [^a-z]." />)
  expect(container.textContent).toBe('As in [^1], or [^a-z].')
})

test('formulas are drawn with words for who listens, and money stays money', () => {
  const { container } = render(
    <Markdown
      text={'It is $x^2$, \\(y\\) or $5 and $6, `$a$`.\n\n\\[\n\\vec{z}\n\\]\n\n$$\\frac{$$'}
    />,
  )
  const formulas = [...container.querySelectorAll<HTMLElement>('.math')]
  expect(formulas.map(({ dataset }) => dataset.latex)).toEqual(['x^2', 'y', '\\vec{z}'])
  expect(formulas.map((one) => one.querySelector('math') !== null)).toEqual([true, true, true])
  expect(container.querySelector('.math-source')?.textContent).toBe('$$\\frac{$$')
  expect(container.textContent).toContain('$5 and $6, $a$.')
  expect(screen.getAllByRole('button', { name: 'Copy LaTeX' })).toHaveLength(3)
})

test('a formula can neither lead anywhere nor bring its own markup', () => {
  const { container } = render(
    <Markdown
      text={
        '$\\href{https://evil.example}{x}$ $\\htmlClass{app}{y}$ $\\includegraphics{https://evil.example}$ $\\def\\a{\\a\\a}\\a$'
      }
    />,
  )
  expect(container.querySelector('a, img, .app')).toBeNull()
})

test('formulas that never close are prose, however many begin', () => {
  const text = '\\('.repeat(1_500)
  const { container } = render(<Markdown text={text} />)
  expect(container.textContent).toBe('('.repeat(1_500))
})

test('a piece of nothing but marks is shown and not parsed', () => {
  const text = '_a*'.repeat(1_300)
  const { container } = render(<Markdown text={text} />)
  expect(container.textContent).toBe(text)
})

test('a table is copied as it reads for a spreadsheet, and as it was written', () => {
  const source = '| a | b |\n|:--|--:|\n| **x** | $y^2$ |\n| =1+1 | -5 % |'
  const { container } = render(
    <Markdown text={`${source}\n\n- in a list\n\n  ${source.replaceAll('\n', '\n  ')}`} />,
  )
  const [table, inList] = container.querySelectorAll('table')
  expect(table && tsvFromTable(table)).toBe("a\tb\nx\ty^2\n'=1+1\t-5 %")
  expect(inList && markdownFromTable(inList)).toBe(
    '| a | b |\n| --- | ---: |\n| x | y^2 |\n| =1+1 | -5 % |',
  )
  expect(screen.getAllByRole('group', { name: 'Table' })[0]?.tabIndex).toBe(0)
  expect(screen.getAllByRole('button', { name: 'Copy as TSV' })).toHaveLength(2)
  expect(screen.getAllByRole('button', { name: 'Copy as Markdown' })).toHaveLength(2)
})

test('what is selected stays selected while its own paragraph grows', () => {
  const { container, rerender } = render(<Markdown text="Some words that " isGrowing />)
  const text = container.querySelector('p')?.firstChild
  document.getSelection()?.setBaseAndExtent(text as Text, 5, text as Text, 10)
  fireEvent(document, new Event('selectionchange'))
  rerender(<Markdown text="Some words that **gr" isGrowing />)
  rerender(<Markdown text={'Some words that **grow** on.\n\nAnd'} isGrowing />)
  expect(document.getSelection()?.toString()).toBe('words')
  expect(container.querySelector('p')?.firstChild).toBe(text)
})

test('two texts have different ids for notes of the same name, and none that was written', () => {
  const text = 'A[^1]\n\n[^1]: note\n\n<b id="root">x</b>'
  const { container } = render(
    <>
      <Markdown text={text} />
      <Markdown text={text} />
    </>,
  )
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
  expect(ids).not.toContain('root')
})

test('an answer that was cut off in the marks of a heading has no empty one', () => {
  const { container } = render(<Markdown text={'Said.\n\n## '} />)
  expect(container.querySelector('h3, h4, h5, h6')).toBeNull()
  expect(container.textContent).toBe('Said.')
})
