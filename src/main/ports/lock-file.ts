/** What is remembered of tries at the lock, over the end of the app. */
export interface LockRecord {
  /** Wrong tries since the last right one. */
  readonly failures: number
  /** Milliseconds since the epoch. */
  readonly lastFailureAt?: number | undefined
  /** When the lock may be turned off without its passphrase, once that was asked for. */
  readonly resetAt?: number | undefined
}

/** What there is of a lock. A damaged one is a lock that no passphrase opens. */
export type FoundLock =
  | { readonly state: 'none' }
  | { readonly state: 'set' | 'damaged'; readonly record: LockRecord }

/** Keeps what tells whether a passphrase is the one of the app's lock, and never that itself. */
export interface LockFile {
  /** Never throws: what can't be read is a damaged lock, not none. */
  readonly read: () => Promise<FoundLock>
  /**
   * Sets the passphrase; durable when it returns.
   * @throws FaultError `vault.passphraseTooShort`, `settings.unwritable`
   */
  readonly create: (passphrase: string) => Promise<void>
  /** Whether it is the right one. Takes a while, so that guessing does. */
  readonly check: (passphrase: string) => Promise<boolean>
  /** Durable when it returns. @throws FaultError `settings.unwritable` */
  readonly note: (record: LockRecord) => Promise<void>
  /** @throws FaultError `settings.unwritable` */
  readonly remove: () => Promise<void>
}
