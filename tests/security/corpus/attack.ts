import type { Page } from '@playwright/test'
import { noticeLine } from '../../../src/main/domain/notice-line.ts'
import { openChromium } from './chromium.ts'
import type { CorpusPages, Policy } from './corpus-page.ts'
import { readNetLog } from './net-log.ts'
import type { CorpusPage, Drawn } from './page/page.tsx'
import type { PathName } from './page/render-paths.tsx'
import { payloads } from './payloads.ts'
import { openSink } from './sink.ts'
import { watch } from './watch.ts'

export interface Attacked {
  readonly runs: number
  /** What got through, by its kind. */
  readonly found: Readonly<Record<string, readonly string[]>>
}

const paths: readonly PathName[] = [
  'history: an answer',
  'history: a question and its file',
  'search hit',
  'title, row and field',
  'tooltip',
  'waiting message',
  'tree row',
  'code',
  'formula',
  'diagram',
  'export',
  'table that is copied',
  'palette',
  'comparison',
  'print',
]

/** So many are drawn at once; of a group of the palette, no more are shown. */
const atOnce: Partial<Record<PathName, number>> = { diagram: 10, palette: 8, print: 100 }

const texts = payloads.map(({ text }) => text)
const quoted = texts.map((text) => `- ${text}`.replaceAll('\n', '\n  > '))

/** Every text at every place, under a policy or none. */
export async function attack(pages: CorpusPages, policy: Policy): Promise<Attacked> {
  await using sink = await openSink()
  const own = await pages.serve(policy)
  const bare = await pages.serve('none')
  const { context, end } = await openChromium(sink.port)
  const watched = await watch(context, 'http://127.0.0.1:')
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(own)
  await page.waitForFunction(() => 'corpus' in globalThis)
  const drawn = [
    ...(await drawAll(page, policy)),
    ...(await streamAll(page, policy)),
    await printToPaper(page),
    await copyAsHtml(page, bare),
    await readAsNotices(page, bare),
  ]
  const asked = await end((netLog) => readNetLog(netLog, 'http://127.0.0.1:'))
  const wrong = (kind: 'acting' | 'moved' | 'asked'): readonly string[] =>
    drawn.flatMap((one) => one[kind])
  return {
    runs: drawn.reduce((sum, { runs }) => sum + runs, 0),
    found: {
      executed: watched.executed,
      requests: [
        ...watched.requests,
        ...asked.requests,
        ...Array.from({ length: sink.connections() }, () => 'a connection to the sink'),
      ],
      'look-ups': asked.lookUps,
      navigations: [...watched.navigations, ...watched.windows],
      'links that main is not to be asked for': wrong('asked'),
      'parts that could act': wrong('acting'),
      ...(policy === 'own'
        ? { 'stopped only by the policy': watched.violations }
        : { 'not a fixed point': wrong('moved') }),
    },
  }
}

async function drawAll(page: Page, policy: Policy): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = []
  for (const path of paths) {
    for (const some of inBatches(texts, atOnce[path] ?? 20)) {
      drawn.push(await call(page, 'draw', path, some, { looksForFixedPoint: policy === 'none' }))
    }
  }
  return drawn
}

/** Cut in two at every place, at the top level and within a quotation in a list. */
async function streamAll(page: Page, policy: Policy): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = []
  for (const some of inBatches([...texts, ...quoted], 10)) {
    drawn.push(await call(page, 'stream', some, { looksForFixedPoint: policy === 'none' }))
  }
  return drawn
}

/** All of them laid out for paper by the browser itself. */
async function printToPaper(page: Page): Promise<Drawn> {
  await call(page, 'draw', 'print', texts, { looksForFixedPoint: false })
  await page.pdf()
  return { runs: texts.length, acting: [], moved: [], asked: [] }
}

/** What the clipboard has of an answer is pasted where nothing stands between it and a page. */
async function copyAsHtml(page: Page, origin: string): Promise<Drawn> {
  const other = await bareOf(page, origin)
  for (const some of inBatches(texts, 20)) {
    await page.bringToFront()
    await call(page, 'draw', 'history: an answer', some, { looksForFixedPoint: false })
    await call(page, 'selectAll')
    await page.keyboard.press('ControlOrMeta+C')
    await other.bringToFront()
    await other.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')?.focus())
    await other.keyboard.press('ControlOrMeta+V')
    await other.waitForFunction(() => document.body.dataset['pasted'] === 'true')
    await laidOut(other)
  }
  await other.close()
  return { runs: texts.length, acting: [], moved: [], asked: [] }
}

/** Desktops take a notice for markup; the worst of them would take it for a page. */
async function readAsNotices(page: Page, origin: string): Promise<Drawn> {
  const other = await bareOf(page, origin)
  for (const line of texts.map((text) => noticeLine(text))) {
    await other.evaluate((html) => {
      document.body.innerHTML = html
    }, line)
  }
  await laidOut(other)
  await other.close()
  return { runs: texts.length, acting: [], moved: [], asked: [] }
}

/** A page that takes whatever is pasted into it as markup. */
async function bareOf(page: Page, origin: string): Promise<Page> {
  const bare = await page.context().newPage()
  await bare.goto(`${origin}/bare.html`)
  await bare.evaluate(() => {
    const field = document.createElement('div')
    field.contentEditable = 'true'
    document.body.append(field)
    field.addEventListener('paste', (event) => {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const shown = document.createElement('div')
      shown.innerHTML = html
      document.body.append(shown)
      document.body.dataset['pasted'] = String(html !== '')
    })
  })
  return bare
}

async function laidOut(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

async function call<Act extends keyof CorpusPage>(
  page: Page,
  act: Act,
  ...args: Parameters<CorpusPage[Act]>
): Promise<Awaited<ReturnType<CorpusPage[Act]>>> {
  return (await page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { corpus: Record<string, (...all: unknown[]) => unknown> }).corpus[
        name
      ]?.(...given),
    [act, args] as const,
  )) as Awaited<ReturnType<CorpusPage[Act]>>
}

function inBatches(all: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, batch) =>
    all.slice(batch * size, (batch + 1) * size),
  )
}
