import type { Figures } from './figures.ts'

/** The rows as a table of Markdown, in the order in which they came. */
export function tableOf(rows: readonly Figures[]): string {
  const lines = rows.map(({ area, runs, gotThrough }) => {
    const kinds = Object.entries(gotThrough).map(([kind, count]) => `${kind} ${count}`)
    return `| ${area} | ${runs.toLocaleString('en')} | ${kinds.join(', ')} |`
  })
  return ['', '| attacked | times | got through |', '|---|--:|---|', ...lines].join('\n')
}
