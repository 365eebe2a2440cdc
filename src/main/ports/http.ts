/**
 * The one way out to the network. Same shape as the platform's `fetch`: resolves on response
 * headers, streams the body, rejects on a transport failure, and ends at once on abort.
 * Must not follow a redirect to another origin, since requests carry keys.
 */
export type HttpFetch = typeof globalThis.fetch
