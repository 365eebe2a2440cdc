import { words } from '../../words/words.ts'

/** What kind of diagram it is, in words; the library's own names say it, or nothing does. */
export function diagramKind(name: string): string {
  const plain = name.replace(/[-_ ]?(?:v2|beta|elk|swimlane|diagram)\b|Diagram/gi, '').toLowerCase()
  return words(`diagram.${kinds.get(plain) ?? 'diagram'}`)
}

const kinds = new Map(
  Object.entries({
    flowchart: 'flowchart',
    graph: 'flowchart',
    sequence: 'sequence',
    class: 'classes',
    state: 'states',
    er: 'entities',
    gantt: 'gantt',
    pie: 'pie',
    journey: 'journey',
    gitgraph: 'commits',
    mindmap: 'mindmap',
    timeline: 'timeline',
    quadrantchart: 'quadrants',
    xychart: 'chart',
    sankey: 'flows',
  } as const),
)
