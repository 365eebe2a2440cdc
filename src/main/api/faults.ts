import { ORPCError } from '@orpc/server'
import { FaultError } from '../../shared/errors/fault.ts'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'

interface Call {
  readonly path: readonly string[]
  readonly procedure: { readonly '~orpc': { readonly errorMap: object } }
  readonly next: () => Promise<unknown>
}

/**
 * Turns what a service throws into the procedure's declared errors. Anything that the procedure
 * does not declare is a bug: it is logged whole and crosses the port as an incident id only.
 */
export function createFaultBoundary(parts: { readonly ids: Ids; readonly log: Log }) {
  function translate(error: unknown, call: Call): ORPCError<string, unknown> {
    const declared = call.procedure['~orpc'].errorMap
    if (error instanceof FaultError && error.fault.code in declared) {
      parts.log.info('api.fault', { procedure: call.path.join('.'), code: error.fault.code })
      return new ORPCError(error.fault.code, { data: error.fault.data })
    }
    const incidentId = parts.ids.next()
    parts.log.error('api.incident', error, { procedure: call.path.join('.'), incidentId })
    return new ORPCError('app.internal', { data: { incidentId } })
  }

  return async function guard(call: Call): Promise<unknown> {
    try {
      const output = await call.next()
      return isAsyncIterable(output) ? guardStream(output, call, translate) : output
    } catch (error) {
      throw translate(error, call)
    }
  }
}

async function* guardStream(
  stream: AsyncIterable<unknown>,
  call: Call,
  translate: (error: unknown, call: Call) => Error,
): AsyncGenerator {
  try {
    yield* stream
  } catch (error) {
    throw translate(error, call)
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
