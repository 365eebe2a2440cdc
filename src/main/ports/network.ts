/** What changed: the machine went offline or came online, or what its connections used is gone. */
export type NetworkChange = 'offline' | 'online' | 'changed'

/** What the system tells of the machine's network. */
export interface Network {
  /** `false` only when no other machine can be reached; loopback always can. */
  readonly isOnline: () => boolean

  /** Calls back at each change, until the returned function is called. */
  readonly watch: (onChange: (change: NetworkChange) => void) => () => void
}
