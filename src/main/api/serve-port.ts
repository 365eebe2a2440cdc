import { RPCHandler } from '@orpc/server/message-port'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'
import { createFaultBoundary } from './faults.ts'
import type { AppRouter } from './router.ts'

/**
 * Serves the contract over any message port: a window's, a worker's or a test's. Closing the
 * port cancels every stream on it.
 */
export function createPortServer(parts: {
  readonly router: AppRouter
  readonly ids: Ids
  readonly log: Log
}): (port: SupportedMessagePort) => void {
  const guard = createFaultBoundary(parts)
  const handler = new RPCHandler(parts.router, { clientInterceptors: [guard] })
  return (port) => handler.upgrade(port)
}
