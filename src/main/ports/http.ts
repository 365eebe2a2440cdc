import type { ConnectionPurpose } from '../../shared/model/connection.ts'

/** A request, and what it is made for: nothing leaves the machine without a purpose. */
export interface HttpRequest extends RequestInit {
  /** Stands in the network ledger. */
  readonly purpose: ConnectionPurpose
  /**
   * Called with the head of each request once it was written to its connection, so never for one
   * that no other side could be reached for. A redirect that is followed is a request of its own.
   */
  readonly onSent?: (head: SentHead) => void
}

/** The head of a request as it stands on the wire. It holds credentials. */
export interface SentHead {
  readonly method: string
  readonly url: string
  /** In their order, with those that the transport adds. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/**
 * The one way out to the network. Resolves on response headers, streams the body, rejects on a
 * transport failure, and ends at once on abort, all as the platform's `fetch`. Must tell the
 * network ledger of every connection, whatever became of it. Must not follow a redirect to
 * another origin, since requests carry keys.
 */
export type HttpFetch = (url: string, request: HttpRequest) => Promise<Response>
