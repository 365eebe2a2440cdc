import type { Log, LogFields } from '../../src/main/ports/log.ts'

export interface QuietLogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: LogFields
  readonly cause?: unknown
}

export interface QuietLog extends Log {
  /** All that was said, oldest first. */
  readonly lines: readonly QuietLogLine[]
}

/** A log that writes nothing and remembers all. */
export function createQuietLog(): QuietLog {
  const lines: QuietLogLine[] = []
  return {
    lines,
    info: (event, fields = {}) => lines.push({ level: 'info', event, fields }),
    warn: (event, fields = {}) => lines.push({ level: 'warn', event, fields }),
    error: (event, cause, fields = {}) => lines.push({ level: 'error', event, fields, cause }),
  }
}
