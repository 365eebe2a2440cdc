import type { Reading } from '../http/answer-decoder.ts'
import { at, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads what an answer rests on: what a search found, and published works that it repeats. Events
 * tell it again with what is new, so each source is read once.
 * https://ai.google.dev/api/generate-content#GroundingMetadata
 */
export function createGroundingReader(): (candidate: unknown) => readonly Reading[] {
  const told = new Set<string>()
  return (candidate) => {
    const chunks = listAt(candidate, 'groundingMetadata', 'groundingChunks').map(
      (chunk) => at(chunk, 'web') ?? at(chunk, 'retrievedContext') ?? at(chunk, 'maps'),
    )
    // The one name is of this API, the other of the same under another roof (Vertex AI).
    const works = ['citationSources', 'citations'].flatMap((name) =>
      listAt(candidate, 'citationMetadata', name),
    )
    return [...chunks, ...works].flatMap((source): readonly Reading[] => {
      const title = textAt(source, 'title')
      const url = textAt(source, 'uri')
      const key = JSON.stringify([title, url])
      if ((title === undefined && url === undefined) || told.has(key)) return []
      told.add(key)
      const text = textAt(source, 'text') ?? ''
      return [{ type: 'citation', source: withoutAbsent({ title, url }), text }]
    })
  }
}
