import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { Vault } from '../../ports/vault.ts'
import { changePassphrase } from './change-passphrase.ts'
import { chooseVault, type VaultChoice } from './choose-vault.ts'
import { createChosenVault } from './chosen-vault.ts'
import { startVault } from './start-vault.ts'
import { unlockVault } from './unlock-vault.ts'
import { createVaultState, type VaultParts } from './vault-state.ts'
import { watchVaultStatus } from './watch-vault-status.ts'

/** Where keys are kept, and the user's say in it. */
export interface VaultRoom {
  /** The chosen vault; throws the fault that says why when there is none to use. */
  readonly vault: Vault
  /** Finds out what there is, once; everything else waits for it. Never throws. */
  readonly start: () => Promise<void>
  readonly watchStatus: (signal?: AbortSignal) => AsyncGenerator<VaultStatus>
  readonly choose: (choice: VaultChoice) => Promise<VaultStatus>
  readonly unlock: (passphrase: string) => Promise<VaultStatus>
  readonly changePassphrase: (passphrase: string, next: string) => Promise<VaultStatus>
}

export function createVaultRoom(parts: VaultParts): VaultRoom {
  const state = createVaultState(parts)
  let starting: Promise<void> | undefined
  const start = (): Promise<void> => (starting ??= startVault(parts, state))

  return {
    vault: createChosenVault(parts, state, start),
    start,
    watchStatus: (signal) => watchVaultStatus(state, start, signal),
    choose: async (choice) => {
      if (choice.backend === 'passphrase') parts.secrets.note(choice.passphrase)
      await start()
      return chooseVault(parts, state, choice)
    },
    unlock: async (passphrase) => {
      parts.secrets.note(passphrase)
      await start()
      return unlockVault(parts, state, passphrase)
    },
    changePassphrase: async (passphrase, next) => {
      for (const typed of [passphrase, next]) parts.secrets.note(typed)
      await start()
      return changePassphrase(parts, state, passphrase, next)
    },
  }
}
