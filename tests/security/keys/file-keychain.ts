import type { KeychainVault } from '../../../src/main/ports/vault.ts'
import { passphrases, vaultIn } from './sealed-vault.ts'

/** A keychain that outlives its process as the system's does: a vault in a file, always open. */
export async function openFileKeychain(file: string): Promise<KeychainVault> {
  const vault = vaultIn(file)
  if (await vault.exists()) await vault.unlock(passphrases.old)
  else await vault.create(passphrases.old)
  const { set, use, describe, erase } = vault
  return { set, use, describe, erase, strength: () => 'os-keychain', probe: async () => true }
}
