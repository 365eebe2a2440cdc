import { at, listAt, textAt } from './json.ts'

interface RetryAfterSource {
  readonly headers?: Headers | undefined
  readonly document?: unknown
  readonly message?: string
  /** Milliseconds since the epoch, to read a date by. */
  readonly nowMs: number
}

/**
 * How long the vendor asks to wait, wherever it says so: `retry-after-ms`, `Retry-After` as
 * seconds or date, Google's `RetryInfo.retryDelay`, or the message's own words ("Please try
 * again in 1m2.5s"). What is not a moment in the future is as good as not said, but a date in
 * the past means now.
 */
export function retryAfterMs(source: RetryAfterSource): number | undefined {
  return (
    fromMilliseconds(source.headers?.get('retry-after-ms')) ??
    fromHeader(source.headers?.get('retry-after'), source.nowMs) ??
    fromRetryInfo(source.document) ??
    fromWords(source.message)
  )
}

function fromMilliseconds(value: string | null | undefined): number | undefined {
  return value && /^\s*\d+(\.\d+)?\s*$/.test(value) ? wholeMs(Number(value)) : undefined
}

function fromHeader(value: string | null | undefined, nowMs: number): number | undefined {
  if (!value) return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return wholeMs(Number(value) * 1000)
  // Date.parse takes "-5" for a year; an HTTP date always names its weekday.
  const dateMs = /^\s*[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(dateMs) ? undefined : wholeMs(Math.max(0, dateMs - nowMs))
}

/** https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto */
function fromRetryInfo(document: unknown): number | undefined {
  const details = listAt(Array.isArray(document) ? document[0] : document, 'error', 'details')
  const info = details.find((detail) => at(detail, 'retryDelay') !== undefined)
  return durationMs(textAt(info, 'retryDelay'))
}

function fromWords(message: string | undefined): number | undefined {
  const words = message && /\b(?:again|retry) (?:in|after) ((?:[\d.]+ ?[a-z]+ ?)+)/i.exec(message)
  return words ? durationMs(words[1]) : undefined
}

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
}

function durationMs(text: string | undefined): number | undefined {
  let totalMs: number | undefined
  for (const [, amount, unit] of text?.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/gi) ?? []) {
    const name = (unit ?? '').toLowerCase()
    const scale = unitMs[name] ?? unitMs[name.replace(/s$/, '')]
    if (scale === undefined) break
    totalMs = (totalMs ?? 0) + Number(amount) * scale
  }
  return totalMs === undefined ? undefined : wholeMs(totalMs)
}

function wholeMs(ms: number): number | undefined {
  return Number.isSafeInteger(Math.ceil(ms)) ? Math.ceil(ms) : undefined
}
