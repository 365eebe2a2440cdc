import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { VaultParts, VaultState } from './vault-state.ts'

/**
 * Gives the passphrase vault another passphrase, if that is the one chosen.
 * @throws FaultError `vault.wrongPassphrase`, `vault.passphraseTooShort`, `vault.unreadable`,
 *   `vault.unavailable`; the passphrase before then still holds
 */
export async function changePassphrase(
  { passphraseVault }: VaultParts,
  state: VaultState,
  passphrase: string,
  next: string,
): Promise<VaultStatus> {
  if (state.status().backend !== 'passphrase') throw faultError('vault.unavailable', {})
  await passphraseVault.changePassphrase(passphrase, next)
  return state.learn({})
}
