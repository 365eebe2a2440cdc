import { at, countAt, listAt, parseJson, textAt } from './json.ts'
import { retryAfterMs } from './retry-after.ts'

/** What a vendor said when it refused or gave up, whatever the shape it said it in. */
export interface VendorError {
  /** Absent within a stream, unless the document itself names one. */
  readonly status: number | undefined
  /** The machine's words, joined: code, type, status, reasons. */
  readonly words: string
  /** The sentence for people, unredacted. */
  readonly message: string
  /** Whether a web page answered in the API's stead. */
  readonly isPage: boolean
  readonly retryAfterMs: number | undefined
  readonly document: unknown
}

/** The answer to a request that the endpoint did not take. */
export interface RefusedResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export function vendorErrorFromResponse(response: RefusedResponse, nowMs: number): VendorError {
  const parsed = parseJson(response.text)
  const isPage = parsed === undefined && /^\uFEFF?\s*</.test(response.text)
  const message = isPage ? '' : response.text
  return read({
    document: parsed ? parsed.document : undefined,
    status: response.status,
    headers: response.headers,
    fallback: parsed && typeof parsed.document === 'object' ? '' : message,
    isPage,
    nowMs,
  })
}

export function vendorErrorFromDocument(document: unknown, nowMs: number): VendorError {
  return read({ document, status: undefined, fallback: '', isPage: false, nowMs })
}

interface Source {
  readonly document: unknown
  readonly status: number | undefined
  readonly headers?: Headers
  readonly fallback: string
  readonly isPage: boolean
  readonly nowMs: number
}

function read(source: Source): VendorError {
  // Google's OpenAI-compatible endpoint wraps its error in an array of one.
  const document = Array.isArray(source.document) ? source.document[0] : source.document
  const error = at(document, 'error') ?? document
  const message = messageOf(error) ?? messageOf(document) ?? source.fallback
  return {
    status: statusOf(source.status, error),
    words: wordsOf(document, error),
    message,
    isPage: source.isPage,
    retryAfterMs: retryAfterMs({
      headers: source.headers,
      document,
      message,
      nowMs: source.nowMs,
    }),
    document,
  }
}

/** `{message}`, `"text"`, FastAPI's `{detail}`, and `{error: "text"}` of small servers. */
function messageOf(error: unknown): string | undefined {
  if (typeof error === 'string') return error
  return (
    textAt(error, 'message') ??
    textAt(error, 'detail') ??
    textAt(error, 'detail', 0, 'msg') ??
    textAt(error, 'error')
  )
}

/** Gateways repeat the real status as a number inside a stream that had begun with 200. */
function statusOf(status: number | undefined, error: unknown): number | undefined {
  if (status !== undefined && status >= 300) return status
  const named = [at(error, 'code'), at(error, 'status'), at(error, 'status_code')]
    .map(Number)
    .find((value) => Number.isInteger(value) && value >= 400 && value < 600)
  return named ?? status
}

/** Only fields that hold identifiers: a quoted prompt must never decide what a failure is. */
function wordsOf(document: unknown, error: unknown): string {
  const details = listAt(error, 'details')
  const words = [
    at(error, 'code'),
    at(error, 'type'),
    at(error, 'status'),
    at(error, 'error_type'),
    at(error, 'metadata', 'limit_source'),
    at(error, 'metadata', 'error_type'),
    at(document, 'code'),
    ...details.map((detail) => at(detail, 'reason')),
    ...details.flatMap((detail) => listAt(detail, 'violations')).map((it) => at(it, 'quotaId')),
  ]
  return words.filter((word) => typeof word === 'string').join(' ')
}

/** How many tokens fit and how many were sent, when the refusal says so. */
export function overflowFigures(error: VendorError): {
  readonly limitTokens?: number
  readonly usedTokens?: number
} {
  const inner = at(error.document, 'error')
  const limit = countAt(inner, 'n_ctx') ?? figure(error.message, limitShapes)
  const used = countAt(inner, 'n_prompt_tokens') ?? figure(error.message, usedShapes)
  return {
    ...(limit !== undefined && { limitTokens: limit }),
    ...(used !== undefined && { usedTokens: used }),
  }
}

const limitShapes: readonly RegExp[] = [
  /> ?(\d[\d,]*)/,
  /(?:maximum|max)(?: \w+){0,3} length(?: is|:| of)? ?(\d[\d,]*)/i,
  /maximum (?:number of tokens )?(?:allowed )?\((\d[\d,]*)\)/i,
  /(\d[\d,]*)(?: tokens)? maximum context/i,
  /context (?:window|size|length)(?: of| is|:)? ?\(?(\d[\d,]*)/i,
]

const usedShapes: readonly RegExp[] = [
  /(\d[\d,]*)(?: tokens)?(?: \+ \d[\d,]*)? ?>/,
  /(?:resulted in|requested(?: about)?|contains|contained|sent) (\d[\d,]*)/i,
  /token count \((\d[\d,]*)\)/i,
]

function figure(message: string, shapes: readonly RegExp[]): number | undefined {
  for (const shape of shapes) {
    const digits = shape.exec(message)?.[1]?.replaceAll(',', '')
    const value = Number(digits)
    if (digits && Number.isSafeInteger(value)) return value
  }
  return undefined
}
