import path from 'node:path'
import electronLog from 'electron-log/node'
import type { Clock } from '../../ports/clock.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { Log, LogFields } from '../../ports/log.ts'
import { causesOf, jsonFromLine, type LogLine } from './log-line.ts'

export interface FileLogOptions {
  readonly directory: string
  readonly clock: Clock
  /** Asked at each line. */
  readonly secrets: Pick<KnownSecrets, 'forms'>
  /** At which the file is set aside as `liminal.old.log`, in place of the one there. */
  readonly maxBytes?: number
}

/**
 * A log of JSON lines in a file. Each line is appended at once, some 40 µs into the system's
 * cache, so that the lines before a crash are there to tell of it. Where nothing can be written
 * it says so once on stderr and is silent.
 */
export function createFileLog({
  directory,
  clock,
  secrets,
  maxBytes = 5 * 1024 * 1024,
}: FileLogOptions): Log {
  const logger = electronLog.create({ logId: directory })
  const complain = createComplaint()
  // The library tells of its own failures on the console of its first logger.
  electronLog.transports.console.writeFn = complain

  for (const transport of Object.values(logger.transports)) if (transport) transport.level = false
  const { file } = logger.transports
  file.level = 'info'
  file.maxSize = maxBytes
  file.resolvePathFn = () => path.join(directory, 'liminal.log')
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.transforms = [
    ({ data }) => data.map((line: LogLine) => jsonFromLine(line, secrets.forms())).join('\n'),
  ]
  // Unsaid, it looks for a package.json that names the folder, which is not asked for here.
  file.setAppName('Liminal')

  const write = (
    level: LogLine['level'],
    event: string,
    fields?: LogFields,
    failure?: { readonly cause: unknown },
  ): void => {
    try {
      const time = new Date(clock.now()).toISOString()
      const causes = failure && causesOf(failure.cause)
      logger[level]({ time, level, event, fields, causes } satisfies LogLine)
    } catch {
      complain()
    }
  }

  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, cause, fields) => write('error', event, fields, { cause }),
  }
}

function createComplaint(): () => void {
  let hasComplained = false
  return () => {
    if (hasComplained) return
    hasComplained = true
    process.stderr.write('The log cannot be written; going on without one.\n')
  }
}
