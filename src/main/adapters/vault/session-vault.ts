import type { Clock } from '../../ports/clock.ts'
import type { Vault } from '../../ports/vault.ts'
import { assertKeepable, describeKept, type KeptSecret } from './kept-secret.ts'

/** A vault in memory: what it keeps is gone when the app ends. */
export function createSessionVault({ clock }: { readonly clock: Clock }): Vault {
  const keptByRef = new Map<string, KeptSecret>()
  return {
    set: async (ref, secret) => {
      assertKeepable(secret)
      keptByRef.set(ref, { secret, addedAt: clock.now() })
    },
    use: async (ref, work) => work(keptByRef.get(ref)?.secret),
    describe: async (ref) => describeKept(keptByRef.get(ref), 'session-only'),
    erase: async (ref) => {
      keptByRef.delete(ref)
    },
    strength: () => 'session-only',
  }
}
