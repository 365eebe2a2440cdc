import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { VaultBackend } from '../../../shared/model/settings.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { Log } from '../../ports/log.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { KeychainVault, PassphraseVault, Vault } from '../../ports/vault.ts'
import { type Broadcast, createBroadcast } from '../broadcast.ts'

export interface VaultParts {
  readonly keychain: KeychainVault
  readonly passphraseVault: PassphraseVault
  readonly sessionVault: Vault
  readonly settings: SettingsPort
  readonly secrets: KnownSecrets
  readonly log: Log
}

/** What is known of the places for keys, and which one was chosen. */
export interface VaultState {
  readonly status: () => VaultStatus
  readonly changes: Broadcast<VaultStatus>
  /** Takes over what was found out; tells the watchers when the status is another one then. */
  readonly learn: (found: VaultFindings) => Promise<VaultStatus>
}

export interface VaultFindings {
  readonly keychainWorks?: boolean
  readonly backend?: VaultBackend
}

export function createVaultState({ passphraseVault, settings }: VaultParts): VaultState {
  const changes = createBroadcast<VaultStatus>()
  let keychainWorks = false
  let backend = settings.read().vaultBackend
  let status: VaultStatus = statusFrom(false, backend, { exists: false, isUnlocked: false })

  return {
    status: () => status,
    changes,
    learn: async (found) => {
      keychainWorks = found.keychainWorks ?? keychainWorks
      backend = found.backend ?? backend
      const exists = await passphraseVault.exists()
      const isUnlocked = passphraseVault.isUnlocked()
      const next = statusFrom(keychainWorks, backend, { exists, isUnlocked })
      if (JSON.stringify(next) !== JSON.stringify(status)) {
        status = next
        changes.publish(next)
      }
      return status
    },
  }
}

function statusFrom(
  keychainWorks: boolean,
  backend: VaultBackend | undefined,
  passphrase: { readonly exists: boolean; readonly isUnlocked: boolean },
): VaultStatus {
  const known = { keychainWorks, passphraseVaultExists: passphrase.exists }
  switch (backend) {
    case undefined:
      return { state: 'choice-needed', ...known }
    case 'os-keychain':
      return { state: keychainWorks ? 'ready' : 'unavailable', backend, ...known }
    case 'passphrase':
      if (!passphrase.exists) return { state: 'unavailable', backend, ...known }
      return { state: passphrase.isUnlocked ? 'ready' : 'locked', backend, ...known }
    case 'session-only':
      return { state: 'ready', backend, ...known }
  }
}
