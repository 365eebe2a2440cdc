import { afterEach, expect, test, vi } from 'vitest'
import { diagramKind } from './diagram-kinds.ts'
import { rememberedSize, rememberSize } from './diagram-sizes.ts'
import { createDrawDiagram } from './draw-diagram.ts'
import type { DiagramOrder, DiagramLook } from './frame/messages.ts'
import { inertImage } from './inert-image.ts'
import type { DrawingFrame } from './open-frame.ts'

afterEach(() => vi.useRealTimers())

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" id="d" viewBox="-8 0 100.5 40">${inside}</svg>`

/** What was made of a drawing, without the typeface that it brings. */
function bodyOf(inside: string): string | undefined {
  return /<\/style>(.*)<\/svg>$/s.exec(inertImage(svg(inside))?.svg ?? '')?.[1]
}

test('what draws is kept, with its size, its names and the words for those who do not see it', () => {
  const image = inertImage(
    svg(
      '<title>A &amp; B</title><desc>Two things.</desc><style>#d .n{fill:#fff;marker-end:url(#m)}</style><g class="n" transform="translate(1,2)"><path d="M0 0" marker-end="url(#m)"/><text>a &lt; b</text></g>',
    ),
  )
  expect(image).toMatchObject({
    width: 101,
    height: 40,
    title: 'A & B',
    description: 'Two things.',
  })
  expect(image?.svg).toContain('viewBox="-8 0 100.5 40" id="d"')
  expect(image?.svg).toContain('#d .n{fill:#fff;marker-end:url(#m)}')
  expect(image?.svg).toContain('<path d="M0 0" marker-end="url(#m)"></path><text>a &lt; b</text>')
  expect(image?.url).toMatch(/^data:image\/svg\+xml;/)
})

test.each([
  ['<script>alert(1)</script>', ''],
  ['<foreignObject><p onclick="x()">a</p></foreignObject>', ''],
  ['<image href="https://evil.example/a.png"/>', ''],
  ['<g><a href="javascript:alert(1)"><text>a</text></a></g>', '<g><text>a</text></g>'],
  ['<g onclick="x()" onload="x()"/>', '<g></g>'],
  ['<use href="https://evil.example/a.svg#b"/>', '<use></use>'],
  ['<use href="#b"/>', '<use href="#b"></use>'],
  ['<animate attributeName="href" to="javascript:x()"/>', ''],
  ['<style>@import "https://evil.example/a.css";a{b:c}</style>', '<style>a{b:c}</style>'],
  ['<style>a{fill:url(https://evil.example/a)}</style>', '<style>a{fill:none}</style>'],
  ['<style>a{fill:u\\rl(//evil.example/a)}</style>', '<style>a{fill:none}</style>'],
  ['<path style="fill:url( \'//evil.example\' )"/>', '<path style="fill:none"></path>'],
  ['<path fill="url(data:image/png;base64,AA)"/>', '<path fill="none"></path>'],
  ['<svg><script/><g/></svg>', '<g></g>'],
  ['<text><![CDATA[<script>]]></text>', '<text>&lt;script&gt;</text>'],
])('what could do more than draw is not: %s', (inside, kept) => {
  expect(bodyOf(inside)).toBe(kept)
})

test.each([
  ['no markup', 'hello'],
  ['markup that is not whole', '<svg viewBox="0 0 1 1"><g>'],
  ['no size', '<svg><g/></svg>'],
  ['a size that is none', '<svg viewBox="0 0 Infinity 10"></svg>'],
  ['a size beyond all sense', '<svg viewBox="0 0 90000 10"></svg>'],
  ['too much', svg('x'.repeat(1_600_000))],
  ['no text', { toString: () => svg('') }],
])('of %s no image is made', (_, drawn) => {
  expect(inertImage(drawn)).toBeUndefined()
})

const look = {} as DiagramLook

/** Frames that are told what to say. */
function stageFrames() {
  const orders: DiagramOrder[] = []
  const frames: { hear: (answer: unknown) => void; isOpen: boolean }[] = []
  const open = (hear: (answer: unknown) => void): DrawingFrame => {
    const frame = { hear, isOpen: true }
    frames.push(frame)
    return {
      order: (order) => void orders.push(order),
      close: () => {
        frame.isOpen = false
      },
    }
  }
  return { open, orders, frames }
}

test('diagrams are drawn one after the other, and an answer under another number is none', async () => {
  const { open, orders, frames } = stageFrames()
  const draw = createDrawDiagram(open)
  const first = draw('a', look)
  const second = draw('b', look)
  await vi.waitFor(() => expect(orders).toHaveLength(1))
  frames[0]?.hear({ id: 9, type: 'drawn', svg: svg(''), kind: 'pie' })
  frames[0]?.hear('nonsense')
  frames[0]?.hear({ id: 1, type: 'drawn', svg: svg(''), kind: { not: 'text' } })
  expect(await first).toMatchObject({ type: 'drawn', kind: '' })
  await vi.waitFor(() => expect(orders).toHaveLength(2))
  frames[0]?.hear({ id: 2, type: 'failed', why: 'Expected an arrow' })
  expect(await second).toEqual({
    type: 'failed',
    problem: 'not-understood',
    why: 'Expected an arrow',
  })
  expect(frames).toHaveLength(1)
})

test('a diagram that never ends is given up with its frame, and the next has a new one', async () => {
  vi.useFakeTimers()
  const { open, frames } = stageFrames()
  const draw = createDrawDiagram(open)
  const endless = draw('a', look)
  const next = draw('b', look)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await endless).toMatchObject({ type: 'failed', problem: 'too-slow' })
  expect(frames.map(({ isOpen }) => isOpen)).toEqual([false, true])
  frames[0]?.hear({ id: 2, type: 'drawn', svg: svg(''), kind: 'pie' })
  frames[1]?.hear({ id: 2, type: 'drawn', svg: svg(''), kind: 'pie' })
  expect(await next).toMatchObject({ type: 'drawn', kind: 'pie' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(frames.at(-1)?.isOpen).toBe(false)
})

test('a diagram of more text than one draws is not even begun', async () => {
  const { open, frames } = stageFrames()
  const outcome = await createDrawDiagram(open)('a'.repeat(20_001), look)
  expect(outcome).toMatchObject({ type: 'failed', problem: 'too-large' })
  expect(frames).toEqual([])
})

test.each([
  ['flowchart-v2', 'Flowchart'],
  ['sequence', 'Sequence diagram'],
  ['classDiagram', 'Class diagram'],
  ['stateDiagram', 'State diagram'],
  ['gitGraph', 'Commit graph'],
  ['constructor', 'Diagram'],
])('a %s is called %s', (name, words) => {
  expect(diagramKind(name)).toBe(words)
})

test('the room of a diagram is remembered, and of none that only resembles it', () => {
  rememberSize('pie\n a: 1', { width: 10, height: 20 })
  expect(rememberedSize('pie\n a: 1')).toEqual({ width: 10, height: 20 })
  expect(rememberedSize('pie\n a: 2')).toBeUndefined()
})
