/**
 * What happened to the machine's network: no other machine can be reached any more; one can be
 * again; or the connections that were open are gone although it is online, since an address that
 * they were made from is.
 */
export type NetworkChange = 'offline' | 'online' | 'changed'

/**
 * What the system tells of the machine's network. One conformance suite runs against every
 * adapter and the fake.
 */
export interface Network {
  /** Now. `false` only when no other machine can be reached; loopback always can. Never throws. */
  readonly isOnline: () => boolean

  /**
   * Calls back at each change from the moment of the call on, until the returned function is
   * called; calling that twice does nothing.
   *
   * - `offline` and `online` take turns; each is told once, and after it `isOnline` says so.
   * - `changed` only while online, and only when connections broke with it: an address that is
   *   added, or one of several that is replaced, is none.
   */
  readonly watch: (onChange: (change: NetworkChange) => void) => () => void
}
