import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { Vault } from '../../ports/vault.ts'
import type { VaultParts, VaultState } from './vault-state.ts'

/**
 * The vault that the user chose. Without a choice, or while the chosen one does not answer, it
 * throws the fault that says so: it never turns to another one.
 */
export function createChosenVault(
  parts: VaultParts,
  state: VaultState,
  started: () => Promise<void>,
): Vault {
  /** A keychain that did not work is tried again when a key is really needed. */
  const tryKeychainAgain = async (): Promise<void> => {
    if (state.status().backend !== 'os-keychain' || state.status().state === 'ready') return
    await state.learn({ keychainWorks: await parts.keychain.probe() })
  }

  const relay = async <T>(call: (vault: Vault) => Promise<T>): Promise<T> => {
    const vault = chosenVault(parts, state)
    try {
      return await call(vault)
    } catch (error) {
      if (isVaultFault(error)) await noteFailure(error, vault)
      throw error
    }
  }

  const noteFailure = async ({ fault }: FaultError, vault: Vault): Promise<void> => {
    const keychainFailed = fault.code === 'vault.unavailable' && vault === parts.keychain
    await state.learn(keychainFailed ? { keychainWorks: false } : {})
  }

  const act = async <T>(call: (vault: Vault) => Promise<T>): Promise<T> => {
    await started()
    await tryKeychainAgain()
    return relay(call)
  }

  return {
    set: (ref, secret) => act((vault) => vault.set(ref, secret)),
    use: (ref, work) => act((vault) => vault.use(ref, work)),
    erase: (ref) => act((vault) => vault.erase(ref)),
    describe: async (ref) => {
      // Asked for every account of a list: it must not wait for a keychain each time.
      await started()
      return relay((vault) => vault.describe(ref))
    },
    strength: () => chosenVault(parts, state).strength(),
  }
}

function chosenVault(parts: VaultParts, state: VaultState): Vault {
  const status = state.status()
  if (status.state === 'choice-needed') throw faultError('vault.choiceNeeded', {})
  if (status.state === 'locked') throw faultError('vault.locked', {})
  if (status.state === 'unavailable') throw faultError('vault.unavailable', {})
  switch (status.backend) {
    case 'os-keychain':
      return parts.keychain
    case 'passphrase':
      return parts.passphraseVault
    case 'session-only':
      return parts.sessionVault
    case undefined:
      throw faultError('vault.choiceNeeded', {})
  }
}

function isVaultFault(error: unknown): error is FaultError {
  return error instanceof FaultError && error.fault.code.startsWith('vault.')
}
