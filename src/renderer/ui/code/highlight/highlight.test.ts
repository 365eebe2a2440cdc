import { constantFrom, array, assert, integer, property } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { languageOf, type LanguageId } from '../languages.ts'
import { codeKinds } from './code-theme.ts'
import { loadGrammar } from './grammars.ts'
import { createHighlighter } from './highlighter.ts'
import type { HighlightWorker } from './kept-worker.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import {
  createTokenizer,
  type Grammar,
  type GrammarState,
  type LineColours,
} from './tokenize-line.ts'

const tokenizer = createTokenizer()
const grammars = new Map<LanguageId, Grammar>()
const samples = {
  typescript: [
    'export function waitMs(attempt: number) {',
    '  /* a comment',
    '   * over lines */',
    '  const text = `a ${attempt + 1}',
    '    b` // the end',
    '  return Math.round(8_000)',
    '}',
  ],
  python: ['def f(a):', '    """Says', '    how."""', '    return a[1:] # it', 'x = f("b")'],
  html: ['<p class="a">b</p>', '<script>', 'const a = "</p>"', '</script>', '<!-- c', ' d -->'],
} as const satisfies Partial<Record<LanguageId, readonly string[]>>

beforeAll(async () => {
  for (const id of Object.keys(samples) as (keyof typeof samples)[]) {
    grammars.set(id, tokenizer.grammar(await loadGrammar(id)))
  }
})

/** Colours lines from a state, and gives the state that the next ones go on from. */
function colour(id: LanguageId, lines: readonly string[], from: GrammarState = null) {
  let state = from
  const colours = lines.map((line) => {
    const coloured = tokenizer.tokenize(grammars.get(id)!, line, state)
    state = coloured.state
    return coloured.colours
  })
  return { colours, state }
}

/** The pieces of a line that have a colour, each with its kind. */
function pieces(line: string, colours: LineColours): readonly string[] {
  const found: string[] = []
  let from = 0
  for (let at = 0; at < colours.length; at += 2) {
    const kind = codeKinds[colours[at + 1]!]
    if (kind !== 'plain') found.push(`${kind} ${line.slice(from, colours[at]).trim()}`)
    from = colours[at]!
  }
  return found
}

test('code that comes in any pieces has the colours of code that came at once', () => {
  assert(
    property(
      constantFrom(...(Object.keys(samples) as (keyof typeof samples)[])),
      array(integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }),
      (id, sizes) => {
        const lines: readonly string[] = samples[id]
        const resumed: LineColours[] = []
        let state: GrammarState = null
        for (const size of sizes) {
          const more = colour(id, lines.slice(resumed.length, resumed.length + size), state)
          resumed.push(...more.colours)
          state = more.state
        }
        expect(resumed).toEqual(colour(id, lines.slice(0, resumed.length)).colours)
      },
    ),
    { numRuns: 40 },
  )
})

test('what a piece of code is decides its colour', () => {
  const lines = samples.typescript
  const { colours } = colour('typescript', lines)
  const shown = lines.map((line, index) => pieces(line, colours[index]!))
  expect(shown[0]).toEqual([
    'keyword export',
    'keyword function',
    'function waitMs',
    'keyword number',
  ])
  expect(shown[2]).toEqual(['comment * over lines */'])
  expect(shown[4]).toEqual(['string b`', 'comment // the end'])
  expect(shown[5]).toEqual(['keyword return', 'function round', 'number 8_000'])
})

test('a line that nobody wrote by hand stays plain, and the next one does not', () => {
  const long = `const a = "${'x'.repeat(5_000)}"`
  const { colours } = colour('typescript', [long, 'const b = 1'])
  expect(colours[0]).toEqual([])
  expect(pieces('const b = 1', colours[1]!)).toEqual(['keyword const', 'number 1'])
})

test.each([
  ['ts', 'typescript'],
  ['TypeScript', 'typescript'],
  ['py', 'python'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['c++', 'cpp'],
  ['c#', 'csharp'],
  ['yml', 'yaml'],
  ['m', 'matlab'],
  ['d', 'd'],
  ['constructor', undefined],
  ['brainfuck', undefined],
  ['', undefined],
])('a fence named %s is %s', (written, id) => {
  expect(languageOf(written)).toBe(id)
})

/** A worker that answers when it is let, and can crash. */
function stageWorkers() {
  const told: ToWorker[] = []
  let live = 0
  let begun = 0
  const listeners = new Map<string, (event: never) => void>()
  const create = (): HighlightWorker => {
    live += 1
    begun += 1
    return {
      postMessage: (message: unknown) => void told.push(message as ToWorker),
      terminate: () => void (live -= 1),
      addEventListener: (type: string, listen: unknown) =>
        void listeners.set(type, listen as (event: never) => void),
    } as HighlightWorker
  }
  return {
    create,
    told,
    count: () => ({ live, begun }),
    answer: (answer: FromWorker) => listeners.get('message')?.({ data: answer } as never),
    crash: () => listeners.get('error')?.({} as never),
  }
}

test('one worker colours all blocks, a hundred lines at a time, in their order', () => {
  const stage = stageWorkers()
  const highlighter = createHighlighter(stage.create)
  const taken: (readonly LineColours[])[] = []
  const block = highlighter.open('go', (colours) => taken.push(colours))
  highlighter.open('rust', () => undefined)
  block.append(Array.from({ length: 250 }, () => 'x'))
  expect(stage.count()).toEqual({ live: 1, begun: 1 })
  expect(
    stage.told.flatMap((message) => (message.type === 'lines' ? [message.lines.length] : [])),
  ).toEqual([100, 100, 50])
  stage.answer({ block: 1, colours: [[1, 2]] })
  stage.answer({ block: 7, colours: [[9, 9]] })
  expect(taken).toEqual([[[1, 2]]])
  block.close()
  stage.answer({ block: 1, colours: [[3, 4]] })
  expect(taken).toHaveLength(1)
})

test('a worker that crashes leaves code plain, and is not begun again for ever', () => {
  const stage = stageWorkers()
  const highlighter = createHighlighter(stage.create)
  for (let at = 0; at < 5; at += 1) {
    const block = highlighter.open('go', () => undefined)
    block.append(['a'])
    stage.crash()
    block.append(['b'])
    block.close()
  }
  expect(stage.count()).toEqual({ live: 0, begun: 3 })
})
