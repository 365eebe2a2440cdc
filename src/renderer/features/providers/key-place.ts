import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { VaultBackend } from '../../../shared/model/settings.ts'

/** The place where keys are kept, as the end of a sentence. */
export const keyPlaces: { readonly [B in VaultBackend]: string } = {
  'os-keychain': 'the system keychain',
  passphrase: 'the passphrase vault',
  'session-only': 'memory, until Liminal closes',
}

/** Where a key that is entered now will go. */
export function keyPlaceSentence(vault: VaultStatus | undefined): string {
  if (!vault) return ''
  if (vault.state === 'ready' && vault.backend) {
    return `The key will be kept in ${keyPlaces[vault.backend]}. It is never shown again.`
  }
  if (vault.state === 'locked') return 'Unlock the passphrase vault to keep the key in it.'
  return vault.state === 'choice-needed'
    ? 'No system keychain was found on this machine, so you choose where the key is kept.'
    : 'The place for keys does not answer now, so you choose another one.'
}
