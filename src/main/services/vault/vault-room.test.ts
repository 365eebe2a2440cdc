import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../../tests/conformance/fault-of.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemorySettings } from '../../../../tests/fakes/memory-settings.ts'
import {
  createMemoryKeychain,
  createMemoryPassphraseVault,
} from '../../../../tests/fakes/memory-vault.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { VaultBackend } from '../../../shared/model/settings.ts'
import { createKnownSecrets } from '../../adapters/system/known-secrets.ts'
import { createSessionVault } from '../../adapters/vault/session-vault.ts'
import type { Vault } from '../../ports/vault.ts'
import { createVaultRoom } from './vault-room.ts'

const passphrase = 'correct horse battery'

function furnish(options: { readonly works?: boolean; readonly chosen?: VaultBackend } = {}) {
  const settings = createMemorySettings(
    options.chosen === undefined ? {} : { vaultBackend: options.chosen },
  )
  const parts = {
    keychain: createMemoryKeychain({ works: options.works ?? true }),
    passphraseVault: createMemoryPassphraseVault(),
    sessionVault: createSessionVault({ clock: createManualClock() }),
    settings,
    secrets: createKnownSecrets(),
    log: createQuietLog(),
  }
  return { ...parts, room: createVaultRoom(parts), parts }
}

async function statusOf(room: ReturnType<typeof createVaultRoom>): Promise<VaultStatus> {
  for await (const status of room.watchStatus()) return status
  throw new Error('it had no status')
}

const secretOf = (vault: Vault, ref = 'a') => vault.use(ref, async (secret) => secret)

/** The codes with which set, use, describe and erase end. */
async function refusalsOf(vault: Vault): Promise<readonly string[]> {
  const calls = [vault.set('a', 'secret'), secretOf(vault), vault.describe('a'), vault.erase('a')]
  return Promise.all(calls.map(async (call) => (await faultOf(call)).code))
}

describe('where nothing was chosen yet', () => {
  it('takes a keychain that works, and remembers it', async () => {
    const { room, settings, keychain } = furnish()
    await room.start()
    expect(await statusOf(room)).toEqual({
      state: 'ready',
      backend: 'os-keychain',
      keychainWorks: true,
      passphraseVaultExists: false,
    })
    expect(settings.read().vaultBackend).toBe('os-keychain')
    await room.vault.set('a', 'secret')
    expect(await secretOf(keychain)).toBe('secret')
  })

  it('takes it also when that can not be remembered', async () => {
    const { room, settings, log } = furnish()
    settings.setWritable(false)
    await room.start()
    expect((await statusOf(room)).state).toBe('ready')
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error' }))
  })

  it('asks the user where there is no keychain, and keeps nothing anywhere', async () => {
    const { room, settings, sessionVault } = furnish({ works: false })
    await room.start()
    expect(await statusOf(room)).toEqual({
      state: 'choice-needed',
      keychainWorks: false,
      passphraseVaultExists: false,
    })
    expect(await refusalsOf(room.vault)).toEqual(Array(4).fill('vault.choiceNeeded'))
    expect(() => room.vault.strength()).toThrow('vault.choiceNeeded')
    expect(settings.read().vaultBackend).toBeUndefined()
    expect(await sessionVault.describe('a')).toEqual({ present: false })
  })
})

describe('a keychain that was chosen and does not work any more', () => {
  it('is unavailable, and nothing else takes its place', async () => {
    const { room, settings, sessionVault, passphraseVault } = furnish({
      works: false,
      chosen: 'os-keychain',
    })
    await room.start()
    expect(await statusOf(room)).toMatchObject({ state: 'unavailable', backend: 'os-keychain' })
    expect(await refusalsOf(room.vault)).toEqual(Array(4).fill('vault.unavailable'))
    expect(settings.read().vaultBackend).toBe('os-keychain')
    expect(await sessionVault.describe('a')).toEqual({ present: false })
    expect(await passphraseVault.exists()).toBe(false)
  })

  it('is noticed when it breaks down while the app runs, and when it is back', async () => {
    const { room, keychain } = furnish()
    await room.vault.set('a', 'secret')
    keychain.setWorking(false)
    expect((await faultOf(secretOf(room.vault))).code).toBe('vault.unavailable')
    expect((await statusOf(room)).state).toBe('unavailable')
    keychain.setWorking(true)
    expect(await secretOf(room.vault)).toBe('secret')
    expect((await statusOf(room)).state).toBe('ready')
  })

  it('can be left for another backend, and its keys are there on the way back', async () => {
    const { room, keychain, settings } = furnish()
    await room.vault.set('a', 'secret')
    keychain.setWorking(false)
    expect(await room.choose({ backend: 'session-only' })).toMatchObject({
      state: 'ready',
      backend: 'session-only',
    })
    expect(settings.read().vaultBackend).toBe('session-only')
    expect(await secretOf(room.vault)).toBeUndefined()
    expect((await faultOf(room.choose({ backend: 'os-keychain' }))).code).toBe('vault.unavailable')
    expect((await statusOf(room)).backend).toBe('session-only')
    keychain.setWorking(true)
    expect(await room.choose({ backend: 'os-keychain' })).toMatchObject({
      state: 'ready',
      keychainWorks: true,
    })
    expect(await secretOf(room.vault)).toBe('secret')
  })
})

describe('the passphrase vault', () => {
  it('is made when it is chosen first', async () => {
    const { room, settings, passphraseVault } = furnish({ works: false })
    expect(await room.choose({ backend: 'passphrase', passphrase })).toEqual({
      state: 'ready',
      backend: 'passphrase',
      keychainWorks: false,
      passphraseVaultExists: true,
    })
    expect(settings.read().vaultBackend).toBe('passphrase')
    await room.vault.set('a', 'secret')
    expect(await secretOf(passphraseVault)).toBe('secret')
  })

  it('is not chosen with a passphrase that is too short', async () => {
    const { room, settings } = furnish({ works: false })
    const choosing = room.choose({ backend: 'passphrase', passphrase: 'short' })
    expect((await faultOf(choosing)).code).toBe('vault.passphraseTooShort')
    expect((await statusOf(room)).state).toBe('choice-needed')
    expect(settings.read().vaultBackend).toBeUndefined()
  })

  it('is locked after a start, until it is unlocked with the right passphrase', async () => {
    const { room, passphraseVault } = furnish({ works: false, chosen: 'passphrase' })
    await passphraseVault.create(passphrase)
    passphraseVault.lock()
    expect((await statusOf(room)).state).toBe('locked')
    expect(await refusalsOf(room.vault)).toEqual(Array(4).fill('vault.locked'))
    expect((await faultOf(room.unlock('wrong horse'))).code).toBe('vault.wrongPassphrase')
    expect((await statusOf(room)).state).toBe('locked')
    expect(await room.unlock(passphrase)).toMatchObject({ state: 'ready', backend: 'passphrase' })
    expect(await secretOf(room.vault)).toBeUndefined()
  })

  it('is opened, not made anew, when it is chosen again, and locked when it is left', async () => {
    const { room, passphraseVault } = furnish()
    await room.choose({ backend: 'passphrase', passphrase })
    await room.vault.set('a', 'secret')
    await room.choose({ backend: 'os-keychain' })
    expect(passphraseVault.isUnlocked()).toBe(false)
    const wrong = room.choose({ backend: 'passphrase', passphrase: 'wrong horse' })
    expect((await faultOf(wrong)).code).toBe('vault.wrongPassphrase')
    expect((await statusOf(room)).backend).toBe('os-keychain')
    await room.choose({ backend: 'passphrase', passphrase })
    expect(await secretOf(room.vault)).toBe('secret')
  })

  it('is unavailable when it was chosen and its file is gone', async () => {
    const { room } = furnish({ chosen: 'passphrase' })
    expect(await statusOf(room)).toMatchObject({ state: 'unavailable', backend: 'passphrase' })
    expect((await faultOf(room.unlock(passphrase))).code).toBe('vault.unavailable')
  })

  it('is not unlocked while another backend is chosen', async () => {
    const { room, passphraseVault } = furnish()
    await passphraseVault.create(passphrase)
    passphraseVault.lock()
    expect((await faultOf(room.unlock(passphrase))).code).toBe('vault.unavailable')
    expect(passphraseVault.isUnlocked()).toBe(false)
  })
})

describe('the choice', () => {
  it('of keeping keys for the session is remembered, and starts empty', async () => {
    const { parts, room, settings } = furnish()
    await room.choose({ backend: 'session-only' })
    expect(settings.read().vaultBackend).toBe('session-only')
    const next = createVaultRoom({
      ...parts,
      sessionVault: createSessionVault({ clock: createManualClock() }),
    })
    await next.start()
    expect(await statusOf(next)).toMatchObject({ state: 'ready', backend: 'session-only' })
    expect(await next.vault.describe('a')).toEqual({ present: false })
  })

  it('is not in force when it can not be remembered', async () => {
    const { room, settings } = furnish()
    await room.start()
    settings.setWritable(false)
    const choosing = room.choose({ backend: 'session-only' })
    expect((await faultOf(choosing)).code).toBe('settings.unwritable')
    const other = room.choose({ backend: 'passphrase', passphrase })
    expect((await faultOf(other)).code).toBe('settings.unwritable')
    expect(await statusOf(room)).toMatchObject({
      backend: 'os-keychain',
      passphraseVaultExists: true,
    })
  })
})

describe('the status', () => {
  it('comes once it is known, and after every change, until the watcher leaves', async () => {
    const { room } = furnish({ works: false })
    const ending = new AbortController()
    const watching = room.watchStatus(ending.signal)
    const next = async () => (await watching.next()).value as VaultStatus | undefined
    expect(await next()).toMatchObject({ state: 'choice-needed' })
    await room.choose({ backend: 'session-only' })
    expect(await next()).toMatchObject({ state: 'ready', backend: 'session-only' })
    await room.choose({ backend: 'session-only' })
    await room.choose({ backend: 'passphrase', passphrase })
    expect(await next()).toMatchObject({ state: 'ready', backend: 'passphrase' })
    const waiting = next()
    ending.abort()
    expect(await waiting).toBeUndefined()
  })

  it('is asked of the keychain once, by whoever comes first', async () => {
    let probes = 0
    const { parts } = furnish()
    const keychain = {
      ...parts.keychain,
      probe: async () => {
        probes += 1
        return true
      },
    }
    const room = createVaultRoom({ ...parts, keychain })
    await Promise.all([room.vault.describe('a'), room.start(), statusOf(room)])
    expect(probes).toBe(1)
  })
})
