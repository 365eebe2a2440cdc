import { ORPCError } from '@orpc/server'
import { FaultError } from '../../shared/errors/fault.ts'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'
import { countOpenCalls } from './open-calls.ts'

interface Call {
  readonly path: readonly string[]
  readonly procedure: { readonly '~orpc': { readonly errorMap: object } }
  readonly next: () => Promise<unknown>
}

/** A request on its way to its procedure, and what becomes of it. */
interface Request<Result extends { readonly matched: boolean }> {
  readonly next: () => Promise<Result>
}

type Incident = ORPCError<'app.internal', { incidentId: string }>

/** What stands between the procedures and one port. */
export interface FaultBoundary {
  /** Around each call: nothing but what its procedure declares comes out, and not too many run. */
  readonly guard: (call: Call) => Promise<unknown>
  /** Around each request: one that is for no procedure, or can't be read, is an incident too. */
  readonly guardRequest: <Result extends { readonly matched: boolean }>(
    request: Request<Result>,
  ) => Promise<Result>
  /** For what never became a request. */
  readonly incident: (cause: unknown, procedure?: string) => Incident
}

/**
 * Turns what a service throws into the procedure's declared errors. Anything that the procedure
 * does not declare is a bug: it is logged whole and crosses the port as an incident id only.
 */
export function createFaultBoundary(parts: {
  readonly ids: Ids
  readonly log: Log
}): FaultBoundary {
  const openCalls = countOpenCalls()

  function incident(cause: unknown, procedure?: string): Incident {
    const incidentId = parts.ids.next()
    const fields = { ...(procedure !== undefined && { procedure }), incidentId }
    parts.log.error('api.incident', cause, fields)
    return new ORPCError('app.internal', { data: { incidentId } })
  }

  function translate(error: unknown, call: Call): ORPCError<string, unknown> {
    const declared = call.procedure['~orpc'].errorMap
    if (error instanceof FaultError && error.fault.code in declared) {
      parts.log.info('api.fault', { procedure: call.path.join('.'), code: error.fault.code })
      return new ORPCError(error.fault.code, { data: error.fault.data })
    }
    return incident(error, call.path.join('.'))
  }

  async function guard(call: Call): Promise<unknown> {
    const end = openCalls.begin('call')
    if (!end) throw incident(new Error('too many calls at once'), call.path.join('.'))
    try {
      const output = await call.next()
      return isAsyncIterable(output) ? guardStream(output, call) : output
    } catch (error) {
      throw translate(error, call)
    } finally {
      end()
    }
  }

  async function* guardStream(stream: AsyncIterable<unknown>, call: Call): AsyncGenerator {
    const end = openCalls.begin('stream')
    if (!end) throw incident(new Error('too many streams at once'), call.path.join('.'))
    try {
      yield* stream
    } catch (error) {
      throw translate(error, call)
    } finally {
      end()
    }
  }

  return {
    guard,
    incident,
    guardRequest: async ({ next }) => {
      const result = await next().catch((error: unknown) => {
        throw error instanceof ORPCError ? error : incident(error)
      })
      if (!result.matched) throw incident(new Error('there is no such procedure'))
      return result
    },
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
