import { RPCHandler } from '@orpc/server/message-port'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'
import type { AppLock } from '../services/lock/app-lock.ts'
import { createLockGate } from './lock-gate.ts'
import { createFaultBoundary } from './faults.ts'
import { guardedPort } from './guarded-port.ts'
import type { AppRouter } from './router.ts'

/**
 * Serves the contract over any message port: a window's, a worker's or a test's. Closing the
 * port cancels every stream on it. What comes over a port that is no call is refused.
 */
export function createPortServer(parts: {
  readonly router: AppRouter
  readonly appLock: Pick<AppLock, 'isLocked' | 'untilLocked'>
  readonly ids: Ids
  readonly log: Log
}): (port: SupportedMessagePort) => void {
  const lockGate = createLockGate(parts.appLock)
  return (port) => {
    const { guard, guardRequest, incident } = createFaultBoundary(parts)
    const handler = new RPCHandler(parts.router, {
      interceptors: [guardRequest],
      clientInterceptors: [guard, lockGate],
    })
    const own = guardedPort(port, (why, answer) => {
      answer({ json: incident(new Error(`a message on the port: ${why}`)).toJSON() })
    })
    handler.upgrade(own)
  }
}
