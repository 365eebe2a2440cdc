import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPassphraseVault } from '../../src/main/adapters/vault/passphrase-vault.ts'
import { createSessionVault } from '../../src/main/adapters/vault/session-vault.ts'
import { createManualClock } from '../fakes/manual-clock.ts'
import { createMemoryKeychain, createMemoryPassphraseVault } from '../fakes/memory-vault.ts'
import { createQuietLog } from '../fakes/quiet-log.ts'
import {
  describeLastingVault,
  describePassphraseChange,
  describeVault,
} from './vault.conformance.ts'

// The operating system's keychain is held to the same in os-keychain.test.ts, where there is one.

const old = 'correct horse'

async function aPassphraseVault() {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-vault-'))
  const openVault = () =>
    createPassphraseVault({
      file: join(folder, 'vault.json'),
      clock: createManualClock(),
      log: createQuietLog(),
      cost: { memoryKiB: 8, passes: 1, lanes: 1 },
    })
  const vault = openVault()
  await vault.create(old)
  return { vault, openVault, dispose: () => rm(folder, { recursive: true }) }
}

describeLastingVault('the passphrase vault', 'passphrase', async () => {
  const { openVault, ...made } = await aPassphraseVault()
  return {
    ...made,
    reopen: async () => {
      const reopened = openVault()
      await reopened.unlock(old)
      return reopened
    },
  }
})

describePassphraseChange('the passphrase vault', old, aPassphraseVault)

describeVault('the session vault', 'session-only', async () => ({
  vault: createSessionVault({ clock: createManualClock() }),
}))

describeVault('the fake keychain', 'os-keychain', async () => ({ vault: createMemoryKeychain() }))

async function aFakePassphraseVault() {
  const vault = createMemoryPassphraseVault()
  await vault.create(old)
  return { vault }
}

describeVault('the fake passphrase vault', 'passphrase', aFakePassphraseVault)

describePassphraseChange('the fake passphrase vault', old, aFakePassphraseVault)
