import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { PassphraseVault } from '../../ports/vault.ts'
import type { VaultParts, VaultState } from './vault-state.ts'

/** The user's explicit choice of where keys are kept. */
export type VaultChoice =
  | { readonly backend: 'os-keychain' }
  | { readonly backend: 'passphrase'; readonly passphrase: string }
  | { readonly backend: 'session-only' }

/**
 * Puts the choice in force and remembers it; what another backend keeps stays there.
 * @throws FaultError `vault.unavailable`, `vault.passphraseTooShort`, `vault.wrongPassphrase`,
 *   `vault.unreadable`, `settings.unwritable`; the choice before is then still in force
 */
export async function chooseVault(
  parts: VaultParts,
  state: VaultState,
  choice: VaultChoice,
): Promise<VaultStatus> {
  const { passphraseVault, settings } = parts
  if (choice.backend === 'os-keychain') await assertKeychainWorks(parts, state)
  if (choice.backend === 'passphrase') await openOrCreate(passphraseVault, choice.passphrase)
  try {
    settings.update({ vaultBackend: choice.backend })
  } catch (error) {
    // There may be a passphrase vault now.
    await state.learn({})
    throw error
  }
  if (choice.backend !== 'passphrase') passphraseVault.lock()
  return state.learn({ backend: choice.backend })
}

async function assertKeychainWorks({ keychain }: VaultParts, state: VaultState): Promise<void> {
  const keychainWorks = await keychain.probe()
  await state.learn({ keychainWorks })
  if (!keychainWorks) throw faultError('vault.unavailable', {})
}

async function openOrCreate(vault: PassphraseVault, passphrase: string): Promise<void> {
  if (await vault.exists()) await vault.unlock(passphrase)
  else await vault.create(passphrase)
}
