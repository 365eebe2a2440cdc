/** Fields of a log line. Never message text, never a secret, never an address with credentials. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * The app's log. Must redact what looks like a secret and what is a known one, in each of its
 * forms; must not throw and must not block.
 * `error` keeps the stacks of a cause chain; they are for the file only.
 */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, cause: unknown, fields?: LogFields) => void
}
