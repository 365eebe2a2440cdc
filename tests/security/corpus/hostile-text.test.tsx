import type { Element as TreeElement, Root } from 'hast'
import { cleanup, render } from '@testing-library/react'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { noticeLine } from '../../../src/main/domain/notice-line.ts'
import { mermaidConfig } from '../../../src/renderer/ui/diagram/frame/mermaid-config.ts'
import { tsvFromTable } from '../../../src/renderer/ui/markdown/copy-table.ts'
import { loadFormulas } from '../../../src/renderer/ui/markdown/load-formulas.ts'
import { MarkdownLink } from '../../../src/renderer/ui/markdown/markdown-link.tsx'
import { Markdown } from '../../../src/renderer/ui/markdown/markdown.tsx'
import { allowed, parseMarkdown } from '../../../src/renderer/ui/markdown/parse-markdown.ts'
import { howOften, tell } from '../figures.ts'
import { actingParts } from './acting-parts.ts'
import { carriers, payloads } from './payloads.ts'

// The same texts as in Chromium, where nothing can run, so what is looked at is what would.

const sanitise = unified().use(rehypeSanitize, allowed)

beforeAll(async () => void (await loadFormulas()))
afterEach(cleanup)

test('there are 24 carriers at least, each with several payloads', () => {
  expect(carriers.length).toBeGreaterThanOrEqual(24)
  expect(carriers.filter((carrier) => carrier.payloads.length < 5)).toEqual([])
})

test('nothing of a hostile text could act, drawn at once or while it grows', () => {
  const stops = howOften({ full: 12, sample: 0 })
  const found: string[] = []
  let runs = 0
  for (const { number, text } of payloads) {
    const { container, rerender, unmount } = render(<Markdown text={text} />)
    const look = (): void => {
      runs += 1
      found.push(...actingParts(container).map((part) => `${number}: ${part}`))
    }
    look()
    for (let stop = 1; stop <= stops; stop += 1) {
      rerender(<Markdown text={text.slice(0, (text.length * stop) / (stops + 1))} isGrowing />)
      look()
    }
    unmount()
  }
  tell({ area: 'hostile text × the renderer alone', runs, gotThrough: { acting: found.length } })
  expect(found).toEqual([])
})

test('the tree has no address but of the web, and sanitising it once more changes nothing', () => {
  const addresses: string[] = []
  let moved = 0
  for (const { text } of payloads) {
    const tree = parseMarkdown(text, 'block')
    addresses.push(...addressesIn(tree))
    if (JSON.stringify(sanitise.runSync(tree)) !== JSON.stringify(tree)) moved += 1
  }
  const bad = addresses.filter((address) => !isOfWeb(address))
  const gotThrough = { 'bad addresses': bad.length, 'not a fixed point': moved }
  tell({ area: 'hostile text × the tree that is drawn', runs: payloads.length, gotThrough })
  expect(bad).toEqual([])
  expect(moved).toBe(0)
})

/** Or a mail's, which is asked about. A relative one is nobody's: it is drawn as words. */
function isOfWeb(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address) || !/^[^/?#]*:/.test(address)
}

function addressesIn(node: Root | TreeElement): readonly string[] {
  const own = node.type === 'element' ? [node.properties.href, node.properties.src] : []
  const below = node.children.flatMap((child) =>
    child.type === 'element' ? addressesIn(child) : [],
  )
  return [...own.filter((one) => typeof one === 'string'), ...below]
}

test('a link is one to the web or none, whatever it is given', () => {
  const found = payloads.flatMap(({ text }) => {
    const address = /\]\(<?(.*?)>?\)/.exec(text)?.[1] ?? text
    const { container, unmount } = render(<MarkdownLink href={address}>x</MarkdownLink>)
    const acting = actingParts(container)
    unmount()
    return acting
  })
  expect(found).toEqual([])
})

test('no cell of a table that is copied is a formula elsewhere', () => {
  const some = howOften({ full: 1, sample: 10 })
  const tables = payloads.flatMap(({ carrier, number, text }) => {
    const cell = text.replaceAll('\n', ' ').replaceAll('|', '\\|')
    const own = carrier === 'table cells' ? [text] : []
    return number % some === 0 ? [...own, `| ${cell} |\n|---|`] : own
  })
  const formulas = tables.flatMap((markdown) => {
    const { container, unmount } = render(<Markdown text={markdown} />)
    const copied = [...container.querySelectorAll('table')].map(tsvFromTable).join('\n')
    unmount()
    return copied.split(/[\t\n]/).filter((one) => formula.test(one))
  })
  expect(formulas).toEqual([])
})

/** Of a spreadsheet; a number is none. */
const formula = /^"?[=+@\uFF1D\uFF0B\uFF0D\uFF20-](?![\d.,]+%?$)/

test('a notice of the system has no tags, whatever it tells of', () => {
  expect(payloads.filter(({ text }) => /[<>\p{Cc}\p{Cf}]/u.test(noticeLine(text)))).toEqual([])
})

test("a diagram's own text can't change what is safe", () => {
  const look = {
    isDark: false,
    background: '#fff',
    ink: '#000',
    quietInk: '#000',
    line: '#000',
    node: '#fff',
    accent: '#000',
    accentSoft: '#fff',
    note: '#fff',
  }
  const config = mermaidConfig(look)
  expect(config.securityLevel).toBe('strict')
  expect(config.htmlLabels).toBe(false)
  expect(config.secure).toEqual(
    expect.arrayContaining(['secure', 'securityLevel', 'themeCSS', 'fontFamily', 'htmlLabels']),
  )
})
