import type { KnownSecrets } from '../../ports/known-secrets.ts'
import type { Vault } from '../../ports/vault.ts'

/** A vault whose secrets are kept out of the log from the moment on in which they are about. */
export function createNotedVault(vault: Vault, secrets: KnownSecrets): Vault {
  return {
    ...vault,
    set: (ref, secret) => {
      secrets.note(secret, ref)
      return vault.set(ref, secret)
    },
    use: (ref, work) =>
      vault.use(ref, (secret) => {
        if (secret !== undefined) secrets.note(secret, ref)
        return work(secret)
      }),
    erase: async (ref) => {
      await vault.erase(ref)
      secrets.forget(ref)
    },
  }
}
