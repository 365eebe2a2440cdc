import { redactSecrets } from '../../../shared/logic/redact.ts'
import { mask, maskForms } from '../../../shared/logic/secret-forms.ts'
import type { LogFields } from '../../ports/log.ts'

/** One line of the log, before it is written as JSON. */
export interface LogLine {
  /** ISO 8601, UTC. */
  readonly time: string
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields?: LogFields | undefined
  /** The stacks of what went wrong, outermost first. */
  readonly causes?: readonly string[] | undefined
}

const maxChars = 8_000
const maxCauses = 8

/**
 * One line of JSON with everything redacted in it that looks like a secret or is a known one: in
 * the event, in the names of fields and their values, and in the causes.
 */
export function jsonFromLine(line: LogLine, secretForms: readonly string[]): string {
  const { time, level, event, fields = {}, causes } = line
  const clean = (text: string): string => redacted(text, secretForms)
  const cleanFields = Object.entries(fields).map(([name, value]) => {
    if (typeof value === 'string') return [clean(name), clean(value)] as const
    // A key may consist of digits alone.
    const isClean = maskForms(String(value), secretForms) === String(value)
    return [clean(name), isClean ? value : mask] as const
  })
  return JSON.stringify({
    time,
    level,
    event: clean(event),
    ...Object.fromEntries(cleanFields),
    ...(causes && { causes: causes.map(clean) }),
  })
}

/** What an error is, what caused it, and so on down the chain. */
export function causesOf(cause: unknown): readonly string[] {
  const causes: string[] = []
  const waiting: unknown[] = [cause]
  const seen = new Set<unknown>()
  while (waiting.length > 0 && causes.length < maxCauses) {
    const next = waiting.shift()
    if (next === undefined || seen.has(next)) continue
    seen.add(next)
    causes.push(describe(next))
    if (next instanceof AggregateError) waiting.push(...next.errors)
    if (next instanceof Error) waiting.push(next.cause)
  }
  return causes
}

function describe(value: unknown): string {
  try {
    if (!(value instanceof Error)) return String(value)
    const { code } = value as { readonly code?: unknown }
    const text = value.stack ?? `${value.name}: ${value.message}`
    return typeof code === 'string' ? `${text} [${code}]` : text
  } catch {
    return 'something that cannot be described'
  }
}

/** What is known is taken out before the text is cut, so that no cut leaves the half of it. */
function redacted(text: string, secretForms: readonly string[]): string {
  const known = maskForms(text, secretForms)
  return redactSecrets(known.slice(0, 2 * maxChars)).slice(0, maxChars)
}
