import { appOrigin } from '../../shared/bridge.ts'

/** What main knows of a document that asks for a port. */
export interface PortRequest {
  /** The frame that asked; `null` when it is gone already. */
  readonly frame: { readonly origin: string; readonly isMainFrame: boolean } | null
  /** Whether the window is one that this app opened. */
  readonly fromOwnWindow: boolean
  /** Whether this document holds a port that is still open. */
  readonly hasLivePort: boolean
  readonly nonce: unknown
}

export type Refusal =
  | 'frame-gone'
  | 'not-a-main-frame-of-ours'
  | 'wrong-origin'
  | 'second-port'
  | 'malformed-nonce'

/**
 * Decides whether a document is given its port. After that the port is the permission, so
 * everything is checked here and once.
 */
export function refusalOf(request: PortRequest): Refusal | undefined {
  if (request.frame === null) return 'frame-gone'
  if (!request.fromOwnWindow || !request.frame.isMainFrame) return 'not-a-main-frame-of-ours'
  if (request.frame.origin !== appOrigin) return 'wrong-origin'
  if (request.hasLivePort) return 'second-port'
  if (typeof request.nonce !== 'string' || !/^[0-9a-f]{32}$/.test(request.nonce)) {
    return 'malformed-nonce'
  }
  return undefined
}
