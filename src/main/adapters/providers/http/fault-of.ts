import type { ErrorCode, FaultData } from '../../../../shared/errors/catalog.ts'
import type { Fault } from '../../../../shared/errors/fault.ts'

/** A fault as data; the data is checked against the code's row at compile time. */
export function faultOf<C extends ErrorCode>(code: C, data: FaultData<C>): Fault {
  return { code, data } as Fault
}
