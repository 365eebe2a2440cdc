import { ORPCError } from '@orpc/client'
import type { Fault } from '../../shared/errors/fault.ts'
import { isErrorCode } from './error-copy.ts'

/** What a call threw, as a row of the catalog. Anything that main did not declare is a bug. */
export function faultFromError(error: unknown): Fault {
  if (error instanceof ORPCError && isErrorCode(error.code)) {
    // Main has validated the data against the code's row before it left.
    return { code: error.code, data: error.data ?? {} } as Fault
  }
  return { code: 'app.internal', data: { incidentId: '' } }
}
