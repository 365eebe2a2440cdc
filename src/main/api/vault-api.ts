import type { VaultRoom } from '../services/vault/vault-room.ts'
import type { Implementer } from './implementer.ts'

export interface VaultApiParts {
  readonly vaultRoom: VaultRoom
}

export function createVaultApi(os: Implementer, { vaultRoom }: VaultApiParts) {
  return {
    watchStatus: os.vault.watchStatus.handler(({ signal }) => vaultRoom.watchStatus(signal)),
    choose: os.vault.choose.handler(({ input }) => vaultRoom.choose(input)),
    changePassphrase: os.vault.changePassphrase.handler(({ input }) =>
      vaultRoom.changePassphrase(input.passphrase, input.next),
    ),
    unlock: os.vault.unlock.handler(({ input }) => vaultRoom.unlock(input.passphrase)),
  }
}
