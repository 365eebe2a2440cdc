import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { words } from '../../words/words.ts'

/** Where a key that is entered now will go. */
export function keyPlaceSentence(vault: VaultStatus | undefined): string {
  if (!vault) return ''
  if (vault.state === 'ready' && vault.backend) {
    return words(`providers.willBeKept.${vault.backend}`)
  }
  if (vault.state === 'locked') return words('providers.unlockToKeep')
  return words(vault.state === 'choice-needed' ? 'providers.youChoose' : 'providers.placeGone')
}
