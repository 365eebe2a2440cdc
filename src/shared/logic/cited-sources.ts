import type { Part } from '../model/part.ts'

/** One source of an answer, with all that was cited from it. */
export interface CitedSource {
  /** From 1, in the order in which the answer cites them. */
  readonly number: number
  readonly title?: string
  readonly url?: string
  /** What was quoted, as the vendor sent it; often nothing. */
  readonly passages: readonly string[]
}

/** The sources that an answer cites, each once. What neither has a name nor an address is its own. */
export function citedSources(parts: readonly Part[]): readonly CitedSource[] {
  const sources = new Map<string, CitedSource>()
  for (const { kind, source = {}, text, id } of parts) {
    if (kind !== 'citation') continue
    const key = source.url ?? source.title ?? id
    const known = sources.get(key)
    const passages = known?.passages ?? []
    const title = known?.title ?? source.title
    const url = known?.url ?? source.url
    sources.set(key, {
      number: known?.number ?? sources.size + 1,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      passages: text === '' || passages.includes(text) ? passages : [...passages, text],
    })
  }
  return [...sources.values()]
}

/** A numbered list of the sources as plain text; empty when nothing is cited. */
export function sourceList(parts: readonly Part[]): string {
  const lines = citedSources(parts).map(({ number, title, url, passages }) => {
    const named = [title, url].filter((word) => word !== undefined).map(oneLine)
    return `${number}. ${named.length > 0 ? named.join(' – ') : `“${oneLine(passages.join(' … '))}”`}`
  })
  return lines.length === 0 ? '' : ['Sources:', ...lines].join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
