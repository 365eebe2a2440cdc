import type { ReadDocument } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'

/** About 2.5 million tokens: more than any model takes. */
const mostChars = 10_000_000

/**
 * Reads a file as text, whatever it was encoded in; `undefined` where its bytes are none. Encodings
 * that have no mark are tried in the order in which a wrong one is noticed: nearly nothing else is
 * valid UTF-8, little is valid GB18030 or Shift-JIS, and everything is valid Latin 1.
 */
export function readText(bytes: Uint8Array, name: string): ReadDocument | undefined {
  const text = decode(bytes)
  if (text === undefined) return undefined
  if (text.trim() === '') throw new RefusedDocument('no-text')
  if (text.length > mostChars) throw new RefusedDocument('too-slow')
  return { kind: 'text', mediaType: mediaTypeOf(name), texts: [text.replaceAll('\r\n', '\n')] }
}

function decode(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return decodeAs(marked, bytes)
  if (isBinary(bytes)) return undefined
  const candidates = ['utf-8', 'gb18030', 'shift_jis', 'windows-1252']
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes)
    if (text !== undefined && (encoding === 'utf-8' || isLikely(text, encoding, bytes))) return text
  }
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Control characters that no text has, but for those of terminals. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  const strange = head.filter((byte) => byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27)
  return head.includes(0) || strange.length > head.length / 100
}

/**
 * The East Asian encodings are valid in each other, and so are a few letters with accents; but then
 * they hardly ever give the characters that are in daily use.
 */
function isLikely(text: string, encoding: string, bytes: Uint8Array): boolean {
  if (encoding === 'windows-1252') return true
  if (encoding === 'gb18030') return isGb2312(bytes.subarray(0, 65_536))
  const foreign = text.slice(0, 65_536).match(/[\u0080-\u{10ffff}]/gu) ?? []
  const usual = foreign.filter((letter) => usualLetters.test(letter))
  return usual.length > foreign.length * 0.9
}

/** Whether nearly all its pairs are of GB 2312, the heart of GB18030. */
function isGb2312(bytes: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    pairs += 1
    at += 1
    const isOfPlane = (lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7)
    if (isOfPlane && (bytes[at] ?? 0) >= 0xa1) usual += 1
  }
  return usual > pairs * 0.9
}

/** Punctuation, kana, and the characters of Japanese. */
const usualLetters = /[\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uff00-\uff9f]/

function mediaTypeOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return mediaTypes[ending] ?? 'text/plain'
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  markdown: 'text/markdown',
  svg: 'image/svg+xml',
  tsv: 'text/tab-separated-values',
  xml: 'application/xml',
}
