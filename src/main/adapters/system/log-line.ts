import { redactSecrets } from '../../../shared/logic/redact.ts'
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

/** One line of JSON with everything in it redacted that looks like a secret. */
export function jsonFromLine({ time, level, event, fields, causes }: LogLine): string {
  return JSON.stringify({
    time,
    level,
    event: clean(event),
    ...(fields && Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, clean(v)]))),
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

function clean<T>(value: T): T | string {
  return typeof value === 'string' ? redactSecrets(value.slice(0, maxChars)) : value
}
