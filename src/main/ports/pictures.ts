/**
 * Pictures of the open network, fetched when the user asks for one.
 *
 * - Must take https only, and no address with credentials, whatever a redirect says.
 * - Must refuse a name of which any address is not of the open network, and connect to no other
 *   address than one that was looked at. Each redirect is looked at anew.
 * - Must send no cookie, no referrer, and nothing of the user or the app.
 * - Must give up beyond a size, beyond a time, and as soon as what comes is no picture by its bytes.
 * - Must tell the network ledger of every connection, and keep nothing.
 */
export interface Pictures {
  /** @throws FaultError of the `picture.*` family; on abort the signal's reason */
  readonly load: (address: string, signal?: AbortSignal) => Promise<Uint8Array>
}
