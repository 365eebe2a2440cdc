import { parseJson } from './json.ts'

/** One JSON document of a stream, or OpenAI's `[DONE]`. */
export type Frame = { readonly document: unknown } | 'done'

/** The stream broke its own rules. Carries nothing of the text, which may be the user's. */
export class BrokenStreamError extends Error {}

/** The stream ended in the middle of a document. */
export class CutStreamError extends BrokenStreamError {}

/** A web page came where an answer was expected. */
export class WebPageError extends Error {}

/** No vendor sends events near this size; a longer one would only fill the memory. */
const maxDocumentChars = 4 * 1024 * 1024

/** A document is tried at each of its lines, so their number is bounded too. */
const maxDocumentLines = 256

/**
 * Decodes the body of an answer, however its bytes are split: server-sent events, one JSON
 * document a line, or one document from servers that ignore `stream: true`. Which of them it is
 * shows in its beginning, since content types are often wrong.
 */
export async function* readFrames(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Frame, undefined> {
  const utf8 = new TextDecoder()
  let decode: Decoder | undefined
  for await (const chunk of chunks) {
    const text = utf8.decode(chunk, { stream: true })
    decode ??= decoderFor(text)
    if (decode) yield* decode.push(text)
  }
  if (decode) {
    yield* decode.push(utf8.decode())
    yield* decode.end()
  }
  return undefined
}

interface Decoder {
  readonly push: (text: string) => Iterable<Frame>
  readonly end: () => Iterable<Frame>
}

/** Leading white space means nothing in either form and is dropped. */
function decoderFor(text: string): Decoder | undefined {
  const first = text.trimStart()[0]
  if (first === undefined) return undefined
  if (first === '<') throw new WebPageError()
  return first === '{' || first === '[' ? createJsonDecoder() : createEventDecoder()
}

/** Lines are documents if the first one is; else the whole body is one, on however many lines. */
function createJsonDecoder(): Decoder {
  let open = ''
  let isFirst = true
  let isWhole = false

  return {
    *push(text) {
      let start = 0
      const ends = /[\r\n]/g
      for (let end = isWhole ? null : ends.exec(text); end; end = ends.exec(text)) {
        const line = open + text.slice(start, end.index)
        const parsed = parseJson(line)
        if (!parsed && line.trim() !== '') {
          if (!isFirst) throw new BrokenStreamError('line is not JSON')
          isWhole = true
          break
        }
        open = ''
        start = ends.lastIndex
        if (!parsed) continue
        isFirst = false
        yield* framesOf(parsed.document)
      }
      open += text.slice(start)
      if (open.length > maxDocumentChars) throw new BrokenStreamError('document too long')
    },
    *end() {
      if (open.trim() === '') return
      const parsed = parseJson(open)
      if (!parsed) throw new CutStreamError('not JSON')
      yield* framesOf(parsed.document)
    },
  }
}

function framesOf(document: unknown): readonly Frame[] {
  return (Array.isArray(document) ? document : [document]).map((item: unknown) => ({
    document: item,
  }))
}

/**
 * https://html.spec.whatwg.org/multipage/server-sent-events.html, with three liberties that real
 * servers need and no valid stream notices: a line that is a whole JSON document is an event
 * even without its blank line, the last event counts even if the stream ends in it, and event
 * names are ignored, since every vendor repeats them inside the document.
 */
function createEventDecoder(): Decoder {
  let line = ''
  let data: string | undefined
  let dataLines = 0
  let endedInReturn = false

  function* take(complete: string): Generator<Frame, void> {
    if (complete === '') {
      if (data?.trim()) throw new BrokenStreamError('event is not JSON')
      data = undefined
      dataLines = 0
      return
    }
    const value = /^data(?::[ ]?|$)/.exec(complete)
    if (!value) return
    const rest = complete.slice(value[0].length)
    data = data === undefined ? rest : `${data}\n${rest}`
    dataLines += 1
    if (dataLines > maxDocumentLines) throw new BrokenStreamError('too many lines')
    if (data.trim() === '[DONE]') {
      data = undefined
      dataLines = 0
      yield 'done'
      return
    }
    const parsed = parseJson(data)
    if (!parsed) return
    data = undefined
    dataLines = 0
    yield parsed
  }

  return {
    *push(text) {
      let start = endedInReturn && text.startsWith('\n') ? 1 : 0
      if (text !== '') endedInReturn = text.endsWith('\r')
      const ends = /\r\n|\r|\n/g
      ends.lastIndex = start
      for (let end = ends.exec(text); end; end = ends.exec(text)) {
        const complete = line + text.slice(start, end.index)
        line = ''
        start = ends.lastIndex
        yield* take(complete)
      }
      line += text.slice(start)
      if (line.length + (data?.length ?? 0) > maxDocumentChars) {
        throw new BrokenStreamError('event too long')
      }
    },
    *end() {
      if (line !== '') yield* take(line)
      line = ''
    },
  }
}
