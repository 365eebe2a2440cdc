import type { VaultBackend } from '../../shared/model/settings.ts'

/** What may be told of a secret. */
export interface SecretDescription {
  readonly present: boolean
  /** The last four characters of a secret of at least twelve; absent for shorter ones. */
  readonly hint?: string
  readonly backend?: VaultBackend
  /** Milliseconds since the epoch. */
  readonly addedAt?: number
}

/**
 * Keeps secrets by reference. No method returns a secret: it is lent to a function.
 * One conformance suite runs against every backend.
 */
export interface Vault {
  /**
   * Keeps the secret under `ref`, replacing the one there. Durable when it returns, except in
   * the session-only vault.
   * @throws FaultError `vault.secretInvalid` (empty, over 1,000 bytes, or with control
   *   characters), `vault.locked`, `vault.unavailable`, `vault.choiceNeeded`, and
   *   `vault.unreadable` when what is kept was damaged meanwhile
   */
  readonly set: (ref: string, secret: string) => Promise<void>

  /**
   * Lends the secret to `work` and returns what that returns; `undefined` is lent when there
   * is none. Must not log, cache or keep it after `work` settles.
   * @throws FaultError `vault.unreadable` when there is a value that can't be decrypted (it is
   *   kept), `vault.locked`, `vault.unavailable`, `vault.choiceNeeded`
   */
  readonly use: <T>(ref: string, work: (secret: string | undefined) => Promise<T>) => Promise<T>

  /** Tells whether there is a secret, without lending it. Throws as `use` does. */
  readonly describe: (ref: string) => Promise<SecretDescription>

  /** Removes the secret; removing one that is not there is no error. Throws as `set` does. */
  readonly erase: (ref: string) => Promise<void>

  /** How well it keeps secrets. */
  readonly strength: () => VaultBackend
}

/** The operating system's keychain: a vault that may not be there. */
export interface KeychainVault extends Vault {
  /**
   * Whether it works now: writes, reads back and deletes a value of its own. Never throws,
   * answers within 5 s.
   */
  readonly probe: () => Promise<boolean>
}

/** A vault in a file, sealed with a passphrase. Locked until unlocked in this process. */
export interface PassphraseVault extends Vault {
  readonly exists: () => Promise<boolean>
  readonly isUnlocked: () => boolean
  /**
   * Makes the vault and leaves it unlocked. Must not touch one that exists.
   * @throws FaultError `vault.passphraseTooShort`, `vault.unavailable`
   */
  readonly create: (passphrase: string) => Promise<void>
  /** @throws FaultError `vault.wrongPassphrase`, `vault.unreadable`, `vault.unavailable` */
  readonly unlock: (passphrase: string) => Promise<void>
  /**
   * Seals all that it keeps under another passphrase and leaves it unlocked. A crash at any moment
   * leaves all of it under the old one or all of it under the new one.
   * @throws FaultError `vault.wrongPassphrase`, `vault.passphraseTooShort`, `vault.unreadable`,
   *   `vault.unavailable`; the old one then still holds
   */
  readonly changePassphrase: (passphrase: string, next: string) => Promise<void>
  readonly lock: () => void
}
