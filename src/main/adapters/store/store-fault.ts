import { FaultError, type Fault } from '../../../shared/errors/fault.ts'
import type { StoreFailure } from './store-protocol.ts'

/** Translates whatever the database or the file system threw into a fault of the catalog. */
export function failureFrom(error: unknown, path: string): StoreFailure {
  const cause = error instanceof FaultError && error.cause !== undefined ? error.cause : error
  return { fault: faultFrom(error, path), cause: describe(cause) }
}

/** The error as it is thrown on the other side of the port. */
export function errorFromFailure({ fault, cause }: StoreFailure): FaultError {
  const original = new Error(cause.message)
  if (cause.stack !== undefined) original.stack = cause.stack
  return new FaultError(fault, { cause: original })
}

export function faultFrom(error: unknown, path: string): Fault {
  if (error instanceof FaultError) return error.fault
  const code = codeOf(error)
  for (const [shape, fault] of translations) {
    if (shape.test(code)) return fault(path)
  }
  return { code: 'store.failed', data: { path } }
}

const translations: readonly (readonly [RegExp, (path: string) => Fault])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, (path) => ({ code: 'store.corrupt', data: { path } })],
  // The log's index can't grow: what a full file system says first.
  [
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/,
    () => ({ code: 'store.diskFull', data: {} }),
  ],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM).*|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR)$/,
    (path) => ({ code: 'store.unwritable', data: { path } }),
  ],
]

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function describe(error: unknown): StoreFailure['cause'] {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined }
  const code = codeOf(error)
  return { message: code === '' ? error.message : `${code}: ${error.message}`, stack: error.stack }
}
