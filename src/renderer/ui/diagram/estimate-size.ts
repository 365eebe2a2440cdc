import type { DiagramSize } from './diagram-sizes.ts'
import { flowLayers } from './flow-layers.ts'

/**
 * About how large a diagram will be, by its text alone, so that its room is there before it is drawn.
 * The figures were measured of mermaid 12.3 with our typeface and `frame/mermaid-config.ts`; a mistake
 * costs a step of the text below the first time that the diagram is drawn.
 */
export function estimatedSize(source: string): DiagramSize {
  const lines = statements(source)
  const [head = '', ...rest] = lines
  const kind = /^[a-z]+/i.exec(head)?.[0] ?? ''
  const estimate = estimates[kind]
  if (!estimate) return { width: 480, height: within(160, rest.length * 44, 480) }
  return estimate(rest, head)
}

type Estimate = (lines: readonly string[], head: string) => DiagramSize

const estimates: Readonly<Record<string, Estimate>> = {
  flowchart: flow,
  graph: flow,
  sequenceDiagram: sequence,
  stateDiagram: (lines) => {
    const { layers, widest } = flowLayers(lines)
    return { width: 120 * widest + 32, height: within(160, 73 * layers - 62, 900) }
  },
  gantt: (lines) => ({ width: 1184, height: 100 + 24 * count(lines, /^(?!\w*Format|title).*:/) }),
  pie: () => ({ width: 524, height: 450 }),
  quadrantChart: () => ({ width: 500, height: 500 }),
  xychart: () => ({ width: 700, height: 500 }),
  journey: () => ({ width: 700, height: 540 }),
  timeline: () => ({ width: 895, height: 527 }),
}

/** Nodes of 170 by 37 px, fifty apart; a question is higher, and words on an arrow need room. */
function flow(lines: readonly string[], head: string): DiagramSize {
  const { layers, widest } = flowLayers(lines)
  const groups = count(lines, /^subgraph\b/)
  const questions = Math.min(layers, count(lines, /\w\{/))
  const hasWords = count(lines, /\|.+\||-- .+ --/) > 0
  if (/\b(?:LR|RL)\b/.test(head)) {
    return {
      width: 220 * layers - 24 + (hasWords ? 84 : 0),
      height: 87 * widest - 24 + 54 * Math.min(1, questions) + 40 * groups,
    }
  }
  return {
    width: 220 * widest - 24 + (groups > 0 ? 48 : 0),
    height: 87 * layers - 24 + 100 * questions + (hasWords ? 80 : 0) + 62 * groups,
  }
}

function sequence(lines: readonly string[]): DiagramSize {
  const arrows = lines.flatMap((line) => {
    const [, from = '', to = ''] = /^(\w+)\s*<?<?-{1,2}(?:>>|[>x)])\s*[+-]?(\w+)/.exec(line) ?? []
    return from === '' ? [] : [{ from, to }]
  })
  const named = lines.flatMap((line) => /^(?:participant|actor)\s+(\w+)/.exec(line)?.[1] ?? [])
  const people = new Set([...named, ...arrows.flatMap(({ from, to }) => [from, to])])
  const own = arrows.filter(({ from, to }) => from === to).length
  const rows = arrows.length + count(lines, /^note\b/i)
  const boxes = count(lines, /^(?:loop|alt|opt|par|critical|break|rect)\b/)
  const parts = count(lines, /^(?:else|and|option)\b/)
  return {
    width: 50 + 200 * Math.max(1, people.size),
    height: 129 + 50 * rows + 30 * own + 55 * boxes + 45 * parts,
  }
}

/** More is not drawn, and no longer line of a diagram says more of its size. */
const mostChars = 20_000
const mostOfLine = 300

/** Its lines without what only names, colours or explains. */
function statements(source: string): readonly string[] {
  return source
    .slice(0, mostChars)
    .replace(/^\s*---\n[\s\S]*?\n---/, '')
    .split('\n')
    .map((line) => line.trim().slice(0, mostOfLine))
    .filter(
      (line) => line !== '' && !/^(?:%%|acc(?:Title|Descr)|style|class(?:Def)? |click)/.test(line),
    )
}

function count(lines: readonly string[], pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length
}

function within(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted))
}
