import { z } from 'zod'
import { catalog, type ErrorCode, type FaultData } from './catalog.ts'

/** A failure as data: one row of the catalog, with that row's data. */
export type Fault = {
  [C in ErrorCode]: { readonly code: C; readonly data: FaultData<C> }
}[ErrorCode]

const rows = Object.entries(catalog).map(([code, row]) =>
  z.object({ code: z.literal(code), data: row.data }),
)

/** Validates a fault against its own row. */
export const faultSchema = z.discriminatedUnion(
  'code',
  rows as unknown as [(typeof rows)[number], ...(typeof rows)[number][]],
) as unknown as z.ZodType<Fault>

/**
 * A fault that is thrown. Adapters translate what they catch into one of these at their own
 * edge and keep the original as `cause`, which is logged and never shown.
 */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault, options?: { readonly cause?: unknown }) {
    super(fault.code, options)
    this.name = 'FaultError'
    this.fault = fault
  }
}

/** Builds the error for a code; the data is checked against the code's row at compile time. */
export function faultError<C extends ErrorCode>(
  code: C,
  data: FaultData<C>,
  cause?: unknown,
): FaultError {
  return new FaultError({ code, data } as Fault, cause === undefined ? undefined : { cause })
}
