import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LinkOpenContext } from './markdown-link.tsx'
import { Markdown } from './markdown.tsx'

afterEach(cleanup)

function show(text: string) {
  const opened: string[] = []
  const { container, rerender } = render(
    <LinkOpenContext value={(url) => void opened.push(url)}>
      <Markdown text={text} />
    </LinkOpenContext>,
  )
  return { container, rerender, opened }
}

test('what models write is drawn: headings, emphasis, lists, tables, tasks', () => {
  const { container } = show(
    '## Head\n\n**bold** and `code`\n\n1. one\n\n| a |\n|---|\n| cell |\n\n- [x] done',
  )
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Head')
  expect(container.querySelector('strong')?.textContent).toBe('bold')
  expect(screen.getByRole('cell').textContent).toBe('cell')
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true)
})

test('raw HTML is not markup', () => {
  const { container } = show(
    'a <b onclick="x()">b</b> <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n<iframe src="https://evil.example"></iframe>\n\n<style>*{display:none}</style>',
  )
  expect(container.querySelector('script, iframe, img, style, b')).toBeNull()
  expect(container.querySelector('[onclick], [onerror], [src]')).toBeNull()
  expect(container.textContent).toContain('<script>alert(1)</script>')
})

test('nothing that looks like a tag is lost from a text', () => {
  const { container } = show('Use Vec<String> here.\n\n<details>\nhidden\n</details>')
  expect(container.textContent).toContain('Use Vec<String> here.')
  expect(container.textContent).toContain('hidden')
})

test('a note and its mark lead to each other', () => {
  const { container } = show('A claim[^1] here.\n\n[^1]: The *proof* of it.')
  const mark = screen.getByRole('doc-noteref', { name: 'Note 1' })
  const note = screen.getByRole('note', { name: 'Note 1' })
  expect(note.textContent).toContain('The proof of it.')
  expect(mark.getAttribute('href')).toBe(`#${note.id}`)
  expect(fireEvent.click(mark)).toBe(false)
  expect(document.activeElement).toBe(note)
  expect(fireEvent.click(screen.getByRole('doc-backlink'))).toBe(false)
  expect(document.activeElement).toBe(mark)
  expect(container.textContent).not.toContain('[^1]')
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '<javascript:alert(1)>',
])('a link that could run or read something is only words: %s', (text) => {
  const { container } = show(text)
  expect(container.querySelector('a')).toBeNull()
  expect(container.textContent).toContain(text.startsWith('[') ? 'x' : 'javascript')
})

test('a link is asked for, never followed, and shows where it leads', () => {
  const { opened } = show('[the bank](https://evil.example/bank)')
  const link = screen.getByRole('link', { name: 'the bank' })
  expect(link.title).toBe('https://evil.example/bank')
  expect(fireEvent.click(link)).toBe(false)
  expect(
    fireEvent(link, new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true })),
  ).toBe(false)
  expect(opened).toEqual(['https://evil.example/bank'])
})

test('a link whose words name another host says where it leads', () => {
  const { container } = show(
    '[**paypal.com**](https://evil.example/a), [the bank](https://bank.example/) and https://\u0430pple.example',
  )
  const told = [...container.querySelectorAll('.link-host')].map((one) => one.textContent)
  expect(told).toEqual(['(leads to evil.example)', '(leads to xn--pple-43d.example)'])
  expect(screen.getByRole('link', { name: 'paypal.com' }).title).toBe('https://evil.example/a')
})

test('an image is never asked for; its description stands instead', () => {
  const { container } = show(
    '![a cat](https://evil.example/track.png)\n\n![](data:image/png;base64,AA)',
  )
  expect(container.querySelector('img, [src], [srcset]')).toBeNull()
  expect(container.textContent).toContain('a cathttps://evil.example/track.png')
  expect(container.textContent).toContain('[image not loaded: no description]')
})

test('code keeps its language and every character', () => {
  show('```python\nprint("<b>hi</b>")  \n\n```')
  expect(screen.getByText('python')).toBeTruthy()
  expect(screen.getByText(/print/).textContent).toBe('print("<b>hi</b>")  \n')
})

test('a fence that is still open is drawn as code, and grows', () => {
  const { rerender } = show('Look:\n\n```ts\nconst a')
  expect(screen.getByText('const a').closest('pre')).not.toBeNull()
  rerender(<Markdown text={'Look:\n\n```ts\nconst a = 1\n'} />)
  expect(screen.getByText('const a = 1').closest('pre')).not.toBeNull()
})

test('a definition that comes at the end serves the links above it', () => {
  const { rerender, container } = show('See [one][1].\n\nMore.')
  expect(container.querySelector('a')).toBeNull()
  rerender(<Markdown text={'See [one][1].\n\nMore.\n\n[1]: https://example.com/1'} />)
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'one' }).title).toBe(
    'https://example.com/1',
  )
})

test('a text that is nested beyond all sense is shown as it is', () => {
  const deep = `${'> '.repeat(4_000)}here`
  const { container } = show(deep)
  expect(container.textContent).toBe(deep)
  expect(container.querySelector('blockquote')).toBeNull()
})

test('a long line of dashes is a rule, not nesting', () => {
  const { container } = show(`a\n\n${'-'.repeat(200)}\n\nb`)
  expect(container.querySelector('hr')).not.toBeNull()
})

test('nothing stands in another order than it is written in, in prose as in code', () => {
  const { container } = show(
    'See photo\u202Egnp.exe and `a\u2066b`, but \u2067مرحبا\u2069 as it is.\n\n```js\nif (a\u2066 /* x */) run()\n```',
  )
  const prose = container.querySelector('p')?.textContent
  expect(prose).toBe('See photo⟨U+202E⟩gnp.exe and a⟨U+2066⟩b, but \u2067مرحبا\u2069 as it is.')
  expect(container.querySelector('pre')?.textContent).toBe('if (a⟨U+2066⟩ /* x */) run()')
})

test('control characters and halves of characters are harmless', () => {
  const { container } = show('A\u0000B\u0007 \u001b[31mred\u001b[0m \ud800 \ufeffend')
  expect(container.textContent).toContain('A\ufffdB')
  expect(container.textContent).toContain('end')
})
