import type { KeychainVault, PassphraseVault, Vault } from '../../src/main/ports/vault.ts'
import { faultError } from '../../src/shared/errors/fault.ts'
import type { VaultBackend } from '../../src/shared/model/settings.ts'

export interface MemoryKeychain extends KeychainVault {
  /** From now on it answers, or does not. What it keeps stays. */
  readonly setWorking: (works: boolean) => void
}

/** An operating system's keychain that is there or not as the test says. */
export function createMemoryKeychain({ works = true } = {}): MemoryKeychain {
  let isWorking = works
  const vault = createMemoryVault('os-keychain', () => {
    if (!isWorking) throw faultError('vault.unavailable', {})
  })
  return {
    ...vault,
    probe: async () => isWorking,
    setWorking: (next) => {
      isWorking = next
    },
  }
}

/** A passphrase vault without the cost of a real one's passphrase. */
export function createMemoryPassphraseVault(): PassphraseVault {
  let rightPassphrase: string | undefined
  let isUnlocked = false
  const vault = createMemoryVault('passphrase', () => {
    if (!isUnlocked) throw faultError('vault.locked', {})
  })
  return {
    ...vault,
    exists: async () => rightPassphrase !== undefined,
    isUnlocked: () => isUnlocked,
    create: async (passphrase) => {
      if (passphrase.length < 8) throw faultError('vault.passphraseTooShort', { minChars: 8 })
      if (rightPassphrase !== undefined) throw faultError('vault.unavailable', {})
      rightPassphrase = passphrase
      isUnlocked = true
    },
    unlock: async (passphrase) => {
      if (rightPassphrase === undefined) throw faultError('vault.unavailable', {})
      if (passphrase !== rightPassphrase) throw faultError('vault.wrongPassphrase', {})
      isUnlocked = true
    },
    changePassphrase: async (passphrase, next) => {
      if (next.length < 8) throw faultError('vault.passphraseTooShort', { minChars: 8 })
      if (rightPassphrase === undefined) throw faultError('vault.unavailable', {})
      if (passphrase !== rightPassphrase) throw faultError('vault.wrongPassphrase', {})
      rightPassphrase = next
      isUnlocked = true
    },
    lock: () => {
      isUnlocked = false
    },
  }
}

function createMemoryVault(strength: VaultBackend, guard: () => void): Vault {
  const kept = new Map<string, string>()
  return {
    set: async (ref, secret) => {
      const bytes = new TextEncoder().encode(secret).length
      if (bytes === 0) throw faultError('vault.secretInvalid', { reason: 'empty' })
      if (bytes > 1_000) throw faultError('vault.secretInvalid', { reason: 'too-long' })
      if (/[\p{Cc}\p{Cs}]/u.test(secret)) {
        throw faultError('vault.secretInvalid', { reason: 'not-text' })
      }
      guard()
      kept.set(ref, secret)
    },
    use: async (ref, work) => {
      guard()
      return work(kept.get(ref))
    },
    describe: async (ref) => {
      guard()
      const secret = kept.get(ref)
      if (secret === undefined) return { present: false }
      const hint = [...secret].length >= 12 ? { hint: [...secret].slice(-4).join('') } : {}
      return { present: true, ...hint, backend: strength, addedAt: Date.UTC(2026, 10, 22) }
    },
    erase: async (ref) => {
      guard()
      kept.delete(ref)
    },
    strength: () => strength,
  }
}
