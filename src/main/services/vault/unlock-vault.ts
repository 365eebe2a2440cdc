import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { VaultParts, VaultState } from './vault-state.ts'

/**
 * Unlocks the passphrase vault, if that is the one chosen.
 * @throws FaultError `vault.wrongPassphrase`, `vault.unavailable`, `vault.unreadable`
 */
export async function unlockVault(
  { passphraseVault }: VaultParts,
  state: VaultState,
  passphrase: string,
): Promise<VaultStatus> {
  if (state.status().backend !== 'passphrase') throw faultError('vault.unavailable', {})
  await passphraseVault.unlock(passphrase)
  return state.learn({})
}
