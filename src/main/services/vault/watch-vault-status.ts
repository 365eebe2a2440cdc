import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { VaultState } from './vault-state.ts'

/** The status once it is known, and after every change, until the watcher leaves. */
export async function* watchVaultStatus(
  state: VaultState,
  started: () => Promise<void>,
  signal?: AbortSignal,
): AsyncGenerator<VaultStatus> {
  await started()
  const following = state.changes.subscribe(signal)
  try {
    yield state.status()
    yield* following
  } finally {
    await following.return(undefined)
  }
}
