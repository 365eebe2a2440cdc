import { wireVendors, type WireVendor } from '../conformance/chat-provider.vendors.ts'
import { recordedStream } from '../fixtures/providers/recorded-stream.ts'
import type { CorpusRow } from './corpus.ts'

/** Whose adapters speak to each vendor: its own API's, and the one that many also offer. */
const adapters: Readonly<Record<string, readonly string[]>> = {
  anthropic: ['anthropic'],
  openai: ['openai', 'openai-compatible'],
  google: ['gemini', 'openai-compatible'],
  ollama: ['ollama', 'openai-compatible'],
}

/** By what a stream's documents have, whose API wrote them. */
const dialects: readonly (readonly [RegExp, string])[] = [
  [/"type":\s*"(?:message_|content_block_)/, 'anthropic'],
  [/"type":\s*"response\./, 'openai'],
  [/"choices":/, 'openai-compatible'],
  [/"(?:candidates|promptFeedback)":/, 'gemini'],
]

/** The adapters that a row is played to. */
export function playersOf(row: CorpusRow): readonly WireVendor[] {
  if (row.provider === 'any' && !row.sse && !row.ndjson) return wireVendors
  return adapterNames(row).map((name) => {
    const player = wireVendors.find(({ vendor }) => vendor === name)
    if (!player) throw new Error(`there is no adapter ${name}`)
    return player
  })
}

function adapterNames(row: CorpusRow): readonly string[] {
  const own = Object.hasOwn(adapters, row.provider) ? adapters[row.provider] : undefined
  if (row.ndjson) return ['ollama']
  if (row.sse) {
    const stream = row.sse.join('\n')
    const spoken = dialects.find(([shape]) => shape.test(stream))?.[1]
    return [spoken ?? own?.[0] ?? 'openai-compatible']
  }
  // A connection fails below all dialects.
  if (row.net) return own?.slice(0, 1) ?? ['openai-compatible']
  return own ?? ['openai-compatible']
}

/** What a vendor streams, for scenes to take apart. */
export interface VendorStream {
  /** A whole answer as recorded, and its text. */
  readonly whole: string
  readonly wholeText: string
  /** Whether documents stand one a line, without server-sent events around them. */
  readonly isLines: boolean
  /** One document in the stream's own frame. */
  readonly frame: (json: string) => string
  /** Three pieces of text, framed, and what they say. */
  readonly begun: string
  readonly begunText: string
}

export function streamOf(player: WireVendor): VendorStream {
  const { bytes, expected } = recordedStream(player.vendor, 'text')
  const whole = Buffer.from(bytes).toString('utf8')
  const isLines = !/^(?:event|data):/m.test(whole)
  const frame = (json: string): string => (isLines ? `${json}\n` : `data: ${json}\n\n`)
  const pieces = ['One ', 'two ', 'three ']
  return {
    whole,
    wholeText: expected.parts.map(({ text }) => text).join(''),
    isLines,
    frame,
    begun: pieces.map((piece) => frame(player.textEvent(piece))).join(''),
    begunText: pieces.join(''),
  }
}
