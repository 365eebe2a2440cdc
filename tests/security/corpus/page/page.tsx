import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import '../../../../src/renderer/styles/app.css'
import type { Client } from '../../../../src/renderer/api/client.ts'
import { LiminalContext } from '../../../../src/renderer/api/liminal-context.ts'
import { createLiminal } from '../../../../src/renderer/api/liminal.ts'
import { CodeManners } from '../../../../src/renderer/app/code-manners.tsx'
import { Pictures } from '../../../../src/renderer/app/pictures.tsx'
import { foundRanges } from '../../../../src/renderer/features/conversation/find-ranges.ts'
import { loadFormulas } from '../../../../src/renderer/ui/markdown/load-formulas.ts'
import { LinkOpenContext } from '../../../../src/renderer/ui/markdown/markdown-link.tsx'
import { markdownFromTable, tsvFromTable } from '../../../../src/renderer/ui/markdown/copy-table.ts'
import { ToastProvider } from '../../../../src/renderer/ui/toasts.tsx'
import { speakLanguage } from '../../../../src/renderer/words/words.ts'
import { actingParts } from '../acting-parts.ts'
import { movedFrom } from './fixed-point.ts'
import { compared, side } from './places.tsx'
import { renderPaths, type PathName } from './render-paths.tsx'
import { splitsOf, stages } from './streaming.tsx'

/** What was drawn, and what was wrong with it. */
export interface Drawn {
  readonly runs: number
  /** What could have acted. */
  readonly acting: readonly string[]
  /** What a parser or another sanitiser makes something else of. */
  readonly moved: readonly string[]
  /** What a link asked main to open that main is not to be asked for. */
  readonly asked: readonly string[]
}

interface DrawOptions {
  /** Under a policy that lets no string become markup, this can't be looked at. */
  readonly looksForFixedPoint: boolean
}

let root: Root | undefined
const asked: string[] = []

function place(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#root')
  if (!element) throw new Error('There is no root.')
  return element
}

function show(drawn: ReactNode): void {
  root ??= createRoot(place())
  flushSync(() =>
    root?.render(
      <LiminalContext value={liminal}>
        <ToastProvider>
          <Pictures>
            <CodeManners>
              <LinkOpenContext value={(url) => void asked.push(url)}>{drawn}</LinkOpenContext>
            </CodeManners>
          </Pictures>
        </ToastProvider>
      </LiminalContext>,
    ),
  )
}

function clear(): void {
  root?.unmount()
  root = undefined
  place().replaceChildren()
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** Until what is drawn later, by a worker or in the frame for diagrams, is there too. */
async function settled(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await frame()
  while (document.querySelector('figure [style*="aspect-ratio"]:not(img)')) await frame()
}

/** All of the texts at one place, with everything pressed that can be pressed to read more. */
async function draw(
  path: PathName,
  texts: readonly string[],
  options: DrawOptions,
): Promise<Drawn> {
  clear()
  asked.length = 0
  show(renderPaths[path](texts))
  for (const details of document.querySelectorAll('details')) details.open = true
  await settled()
  if (path === 'search hit') highlight(texts)
  provoke()
  await frame()
  const drawn = looked(texts.length, options)
  return path === 'table that is copied'
    ? { ...drawn, acting: [...drawn.acting, ...copied()] }
    : drawn
}

function looked(runs: number, { looksForFixedPoint }: DrawOptions): Drawn {
  const parts = [...document.body.children].filter((one) => !isOurs(one))
  return {
    runs,
    acting: parts.flatMap((one) =>
      actingParts(one).filter((found) => !found.includes('id="root"')),
    ),
    moved: looksForFixedPoint ? parts.flatMap((one) => movedFrom(one) ?? []) : [],
    asked: asked.filter((url) => !/^(?:https?:\/\/|mailto:)/i.test(url)),
  }
}

/** The page's own script, and the frame in which diagrams are drawn. */
function isOurs(element: Element): boolean {
  return element.localName === 'script' || element.className === 'diagram-frame'
}

function highlight(texts: readonly string[]): void {
  const [, word = ''] = /([a-z]{3,})/i.exec(texts.join(' ').toLowerCase()) ?? []
  const articles = [...document.querySelectorAll('article')]
  CSS.highlights.set('found', new Highlight(...articles.flatMap((one) => foundRanges(one, word))))
}

const provocations =
  'mouseover pointerenter focus error load animationstart beforeinput toggle begin'.split(' ')

/** Whatever waits for something to happen, has it happen. */
function provoke(): void {
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    for (const type of provocations) element.dispatchEvent(new Event(type))
    if (element.localName === 'a' || element.localName === 'summary') element.click()
  }
}

/** What a spreadsheet would run of what is copied; and what is copied as Markdown is drawn again. */
function copied(): readonly string[] {
  const tables = [...document.querySelectorAll('table')]
  const formulas = tables
    .flatMap((table) => tsvFromTable(table).split(/[\t\n]/))
    .filter((cell) => /^"?[=+\-@\uFF1D\uFF0B\uFF0D\uFF20](?![\d.,]+%?$)/.test(cell))
  const again = tables.map(markdownFromTable)
  flushSync(() => show(renderPaths.export(again)))
  return [...formulas, ...actingParts(place()).filter((found) => !found.includes('id="root"'))]
}

/** Texts that are cut in two, at every place of them. */
function stream(texts: readonly string[], options: DrawOptions): Drawn {
  const drawn: Drawn[] = []
  for (const splits of splitsOf(texts)) {
    clear()
    asked.length = 0
    for (const stage of stages) {
      show(stage(splits))
      drawn.push(looked(0, options))
    }
    drawn.push({ runs: splits.length, acting: [], moved: [], asked: [] })
  }
  clear()
  return {
    runs: drawn.reduce((sum, { runs }) => sum + runs, 0),
    acting: drawn.flatMap(({ acting }) => acting),
    moved: drawn.flatMap(({ moved }) => moved),
    asked: drawn.flatMap(({ asked: urls }) => urls),
  }
}

function selectAll(): void {
  document.getSelection()?.selectAllChildren(place())
}

/** Main answers only what two versions that are compared say; all else stays unsaid. */
function quietClient(): Client {
  const call = (): Promise<never> => new Promise(() => undefined)
  const branches = {
    compare: async () => ({ left: side(compared.left), right: side(compared.right) }),
  }
  return new Proxy(call, {
    get: (_, name) => (name === 'branches' ? branches : quietClient()),
  }) as unknown as Client
}

const liminal = createLiminal(quietClient(), 'linux')
window.print = () => undefined
await speakLanguage('en')
await loadFormulas()

const corpus = { draw, stream, clear, selectAll }
export type CorpusPage = typeof corpus
Object.assign(window, { corpus })
