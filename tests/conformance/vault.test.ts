import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPassphraseVault } from '../../src/main/adapters/vault/passphrase-vault.ts'
import { createSessionVault } from '../../src/main/adapters/vault/session-vault.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createMemoryKeychain, createMemoryPassphraseVault } from '../fakes/memory-vault.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import { describeLastingVault, describeVault } from './vault.conformance.ts'

// The operating system's keychain is held to the same in os-keychain.test.ts, where there is one.

describeLastingVault('the passphrase vault', 'passphrase', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-vault-'))
  const openVault = () =>
    createPassphraseVault({
      file: join(folder, 'vault.json'),
      clock: createManualClock(),
      log: createQuietLog(),
      cost: { memoryKiB: 8, passes: 1, lanes: 1 },
    })
  const vault = openVault()
  await vault.create('correct horse')
  return {
    vault,
    reopen: async () => {
      const reopened = openVault()
      await reopened.unlock('correct horse')
      return reopened
    },
    dispose: () => rm(folder, { recursive: true }),
  }
})

describeVault('the session vault', 'session-only', async () => ({
  vault: createSessionVault({ clock: createManualClock() }),
}))

describeVault('the fake keychain', 'os-keychain', async () => ({ vault: createMemoryKeychain() }))

describeVault('the fake passphrase vault', 'passphrase', async () => {
  const vault = createMemoryPassphraseVault()
  await vault.create('correct horse')
  return { vault }
})
