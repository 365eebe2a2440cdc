import type { Reading } from '../http/answer-decoder.ts'
import { at, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads where an answer has it from, in the ways of this family: `annotations` beside the text
 * (OpenAI, OpenRouter), or lists beside the choices, which come again with every event
 * (Perplexity, xAI). Each source is read once, so that the numbers by which the text names them
 * stay right.
 */
export function createCitationReader(): (document: unknown, piece: unknown) => readonly Reading[] {
  const told = new Set<string>()

  function read(source: unknown): readonly Reading[] {
    const title = textAt(source, 'title')
    const url = typeof source === 'string' ? source : textAt(source, 'url')
    const key = url ?? title
    if (key === undefined || key === '' || told.has(key)) return []
    told.add(key)
    const text = textAt(source, 'content') ?? textAt(source, 'snippet') ?? ''
    return [{ type: 'citation', source: withoutAbsent({ title, url }), text }]
  }

  return (document, piece) => {
    const annotated = listAt(piece, 'annotations').map(
      (annotation) => at(annotation, 'url_citation') ?? annotation,
    )
    // The one list has titles, the other addresses alone; they name the same pages in one order.
    const found = listAt(document, 'search_results')
    const listed = found.length > 0 ? found : listAt(document, 'citations')
    return [...annotated, ...listed].flatMap(read)
  }
}
