import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultOf } from '../../../../tests/conformance/fault-of.ts'
import { describeLastingVault } from '../../../../tests/conformance/vault.conformance.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import {
  startSecretService,
  type SecretService,
} from '../../../../tests/secret-service/secret-service.ts'
import { startTroubledBus } from '../../../../tests/secret-service/troubled-bus.ts'
import type { KeychainTrial } from '../../../../tests/secret-service/try-keychain.ts'
import { createSystemClock } from '../system/system-clock.ts'
import { createKeyringCredentialStore } from './keyring-credential-store.ts'
import { createOsKeychain } from './os-keychain.ts'

const secret = 'sk-ant-very-secret-0042'
const log = createQuietLog()
const clock = createSystemClock()
const openKeychain = (serviceName: string) => createOsKeychain({ serviceName, clock, log })

describe.runIf(process.platform === 'linux')('on a real Secret Service', () => {
  let service: SecretService
  let opened = 0
  const freshName = () => `Liminal test ${(opened += 1)}`

  beforeAll(async () => {
    service = await startSecretService()
    process.env['DBUS_SESSION_BUS_ADDRESS'] = service.address
  })
  afterAll(() => service.stop())

  describeLastingVault('the keychain', 'os-keychain', async () => {
    const name = freshName()
    return { vault: openKeychain(name), reopen: async () => openKeychain(name) }
  })

  it('is seen to work, and keeps nothing of the trial', async () => {
    const name = freshName()
    expect(await openKeychain(name).probe()).toBe(true)
    const keyring = await import('@napi-rs/keyring')
    expect(await keyring.findCredentialsAsync(name)).toEqual([])
  })

  it('shares nothing with another service name', async () => {
    await openKeychain(freshName()).set('a', secret)
    expect(await openKeychain(freshName()).describe('a')).toEqual({ present: false })
  })

  it.each([
    ['no JSON', `${secret} without an envelope`],
    ['of a format to come', JSON.stringify({ v: 2, secret })],
  ])('reports an entry that is %s, and keeps it', async (_kind, text) => {
    const name = freshName()
    const credentials = createKeyringCredentialStore()
    await credentials.setPassword(name, 'a', Buffer.from(text))
    const keychain = openKeychain(name)

    const error = await keychain.use('a', async () => undefined).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ fault: { code: 'vault.unreadable' } })
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(secret)
    const kept = await credentials.getPassword(name, 'a')
    expect(Buffer.from(kept ?? []).toString()).toBe(text)
  })

  it('reports one entry that can not be read as unreadable while the others can', async () => {
    const working = createKeyringCredentialStore()
    const keychain = createOsKeychain({
      serviceName: freshName(),
      clock,
      log,
      credentials: {
        ...working,
        getPassword: async (service, account) =>
          account === 'ambiguous'
            ? Promise.reject(new Error('Entry is matched by multiple credentials'))
            : working.getPassword(service, account),
      },
    })
    await keychain.set('a', secret)
    expect((await faultOf(keychain.describe('ambiguous'))).code).toBe('vault.unreadable')
    expect(await keychain.use('a', async (value) => value)).toBe(secret)
  })

  it('says that it does not work where a trial gives back something else', async () => {
    const working = createKeyringCredentialStore()
    const forgetful = { ...working, getPassword: async () => undefined }
    const keychain = createOsKeychain({
      serviceName: freshName(),
      clock,
      log,
      credentials: forgetful,
    })
    expect(await keychain.probe()).toBe(false)
  })

  it('says nothing of a secret in its log', async () => {
    const keychain = openKeychain(freshName())
    await keychain.set('a', secret)
    await keychain.use('a', async (value) => value)
    await keychain.erase('a')
    expect(inspect(log.lines, { depth: 10 })).not.toContain(secret)
  })
})

describe.runIf(process.platform === 'linux')('where the keychain does not work', () => {
  const gist = ({ works, outcomes, told }: KeychainTrial) => ({
    works,
    outcomes,
    tellsTheSecret: told.includes(secret),
  })
  const unavailable = {
    works: false,
    outcomes: Array<string>(4).fill('vault.unavailable'),
    tellsTheSecret: false,
  }

  it('is unavailable without a D-Bus, and does not use the kernel’s keyring', async () => {
    expect(gist(await tryKeychain(undefined))).toEqual(unavailable)
    const keyring = await import('@napi-rs/keyring')
    const kernels = new keyring.AsyncEntry('Liminal test', 'a', { linux: { store: 'keyutils' } })
    expect(await kernels.getSecret().catch(() => null)).toBeNull()
  })

  it('is unavailable with a D-Bus address that leads nowhere', async () => {
    const nowhere = { address: 'unix:path=/nowhere/bus', stop: async () => undefined }
    expect(gist(await tryKeychain(nowhere))).toEqual(unavailable)
  })

  it('is unavailable on a D-Bus where nobody keeps secrets', async () => {
    const trial = await tryKeychain(await startTroubledBus('no-service'))
    expect(gist(trial)).toEqual(unavailable)
  })

  it('is unavailable where the bus denies us the service', async () => {
    const trial = await tryKeychain(await startTroubledBus('denied'))
    expect(gist(trial)).toEqual(unavailable)
  })

  it('gives up on a keyring that waits for its password', { timeout: 30_000 }, async () => {
    const trial = await tryKeychain(await startTroubledBus('unanswered-prompt'))
    expect(gist(trial)).toEqual(unavailable)
  })

  it('gives up on a service that never answers', { timeout: 30_000 }, async () => {
    const trial = await tryKeychain(await startTroubledBus('no-answer'), [])
    expect(gist(trial)).toEqual({ ...unavailable, outcomes: [] })
  })

  it('works in a process like these when there is a keychain', async () => {
    const trial = await tryKeychain(await startSecretService())
    expect(trial).toMatchObject({ works: true, outcomes: Array(4).fill('done') })
    expect(trial.told).not.toContain(secret)
  })
})

const trialProgram = fileURLToPath(
  new URL('../../../../tests/secret-service/try-keychain.ts', import.meta.url),
)

/** In a process of its own, since a process looks for its D-Bus once. */
async function tryKeychain(
  bus: { readonly address: string; readonly stop: () => Promise<void> } | undefined,
  acts: readonly string[] = ['set', 'use', 'describe', 'erase'],
): Promise<KeychainTrial> {
  const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, ...environment } = process.env
  const trial = spawn(process.execPath, [trialProgram, secret, ...acts], {
    env: { ...environment, ...(bus && { DBUS_SESSION_BUS_ADDRESS: bus.address }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(trial, 'exit')
  const [output, complaint] = [text(trial.stdout), text(trial.stderr)]
  try {
    await once(createInterface(trial.stdout), 'line')
  } finally {
    // A call that still waits for an answer holds its process until the bus is gone.
    await bus?.stop()
    await ended
  }
  return JSON.parse((await output) || (await complaint)) as KeychainTrial
}
