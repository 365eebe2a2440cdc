import { type Fault, FaultError } from '../../src/shared/errors/fault.ts'

/** The fault that a call must end with; any other ending fails the test. */
export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  const outcome = await call.then(
    (value) => new Error('It did not fail', { cause: value }),
    (error: unknown) => error,
  )
  if (outcome instanceof FaultError) return outcome.fault
  throw outcome
}
