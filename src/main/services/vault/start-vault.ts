import type { VaultParts, VaultState } from './vault-state.ts'

/**
 * Finds out what there is. A keychain that works is chosen where nothing was chosen yet; a
 * choice that was made is never changed here.
 */
export async function startVault(
  { keychain, settings, log }: VaultParts,
  state: VaultState,
): Promise<void> {
  const keychainWorks = await keychain.probe()
  const chosen = state.status().backend
  if (chosen === undefined && keychainWorks) {
    await state.learn({ keychainWorks, backend: 'os-keychain' })
    try {
      settings.update({ vaultBackend: 'os-keychain' })
    } catch (cause) {
      // It is chosen again in the same way at the next start.
      log.error('vault.choice-not-remembered', cause)
    }
  } else {
    await state.learn({ keychainWorks })
  }
  log.info('vault.started', { state: state.status().state, backend: state.status().backend })
}
