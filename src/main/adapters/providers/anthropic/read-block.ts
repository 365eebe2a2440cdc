import type { Reading } from '../http/answer-decoder.ts'
import { at, jsonAt, listAt, textAt, withoutAbsent } from '../http/json.ts'

/**
 * Reads a content block's first or next piece; kinds of content that this app does not show (what
 * a tool of theirs found, signatures, thoughts that are sealed) are passed over.
 *
 * A text with citations comes as several blocks that follow each other in the middle of a
 * sentence, so neighbours of one kind are read as one.
 * https://platform.claude.com/docs/en/build-with-claude/citations
 */
export function createBlockReader(): (index: unknown, piece: unknown) => readonly Reading[] {
  let stretch = ''

  function readText(
    index: unknown,
    kind: 'text' | 'reasoning',
    text: string | undefined,
  ): readonly Reading[] {
    if (text === undefined) return []
    if (kind === 'reasoning') return [{ type: 'text', block: String(index), kind, text }]
    stretch = stretch === '' ? String(index) : stretch
    return [{ type: 'text', block: stretch, kind, text }]
  }

  return (index, piece) => {
    const type = textAt(piece, 'type') ?? ''
    switch (type) {
      case 'text':
      case 'text_delta': {
        const citations = listAt(piece, 'citations').flatMap(readCitation)
        return [...readText(index, 'text', textAt(piece, 'text')), ...citations]
      }
      case 'citations_delta':
        return readCitation(at(piece, 'citation'))
      case 'thinking':
        stretch = ''
        return readText(index, 'reasoning', textAt(piece, 'thinking'))
      case 'thinking_delta':
        return readText(index, 'reasoning', textAt(piece, 'thinking'))
      case 'tool_use':
      case 'server_tool_use':
      case 'mcp_tool_use':
        stretch = ''
        return [
          {
            type: 'toolCall',
            block: String(index),
            ...withoutAbsent({ toolName: textAt(piece, 'name') }),
            // Empty while it is streamed; whole from a server that does not.
            text: jsonAt(piece, 'input'),
          },
        ]
      case 'input_json_delta': {
        const text = textAt(piece, 'partial_json')
        return text === undefined ? [] : [{ type: 'toolCall', block: String(index), text }]
      }
      default:
        if (type.endsWith('_tool_result')) stretch = ''
        return []
    }
  }
}

/** Where the cited passage stands: in a document, a search result or a page of the web. */
function readCitation(citation: unknown): readonly Reading[] {
  const title = textAt(citation, 'title') ?? textAt(citation, 'document_title')
  const url = textAt(citation, 'url') ?? textAt(citation, 'source')
  const text = textAt(citation, 'cited_text') ?? ''
  if (title === undefined && url === undefined && text === '') return []
  return [{ type: 'citation', source: withoutAbsent({ title, url }), text }]
}
