/**
 * The operating system's store of credentials, in keytar's shape but with bytes: Windows allows
 * 2,560 of them, and strings count double there. Its errors say nothing that can be relied on.
 */
export interface CredentialStore {
  /** `undefined` when there is none. */
  readonly getPassword: (service: string, account: string) => Promise<Uint8Array | undefined>
  /** Replaces the one that is there. */
  readonly setPassword: (service: string, account: string, password: Uint8Array) => Promise<void>
  /** Whether there was one. */
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}
