import { randomUUID } from 'node:crypto'
import { faultError } from '../../../shared/errors/fault.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { KeychainVault } from '../../ports/vault.ts'
import type { CredentialStore } from './credential-store.ts'
import {
  assertKeepable,
  describeKept,
  envelopeFromKept,
  type KeptSecret,
  parseEnvelope,
} from './kept-secret.ts'
import { createKeyringCredentialStore } from './keyring-credential-store.ts'
import { createOneAtATime } from './one-at-a-time.ts'

export interface OsKeychainOptions {
  /** Under which the system lists our entries; the reference is the account. */
  readonly serviceName: string
  readonly clock: Clock
  readonly log: Log
  readonly credentials?: CredentialStore
}

/** It answers in milliseconds, unless it waits for the user to answer a prompt. */
const limitMs = 5_000

/** A vault in the operating system's keychain. */
export function createOsKeychain({
  serviceName,
  clock,
  log,
  credentials = createKeyringCredentialStore(),
}: OsKeychainOptions): KeychainVault {
  const oneAtATime = createOneAtATime({ clock, limitMs })

  const probe = async (): Promise<boolean> => {
    try {
      await oneAtATime(() => proveThatItKeeps(credentials, serviceName))
      return true
    } catch (cause) {
      log.warn('vault.keychain.probe-failed', { reason: reasonOf(cause) })
      return false
    }
  }

  const read = async (ref: string): Promise<KeptSecret | undefined> => {
    let bytes: Uint8Array | undefined
    try {
      bytes = await oneAtATime(() => credentials.getPassword(serviceName, ref))
    } catch (cause) {
      log.warn('vault.keychain.read-failed', { reason: reasonOf(cause) })
      // The errors have no types: whether it is this entry or all of them, only trying tells.
      const code = (await probe()) ? 'vault.unreadable' : 'vault.unavailable'
      throw faultError(code, {}, cause)
    }
    return bytes && parseEnvelope(Buffer.from(bytes).toString())
  }

  const write = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await oneAtATime(act)
    } catch (cause) {
      log.warn('vault.keychain.write-failed', { reason: reasonOf(cause) })
      throw faultError('vault.unavailable', {}, cause)
    }
  }

  return {
    probe,
    set: async (ref, secret) => {
      assertKeepable(secret)
      const envelope = Buffer.from(envelopeFromKept({ secret, addedAt: clock.now() }))
      await write(() => credentials.setPassword(serviceName, ref, envelope))
    },
    use: async (ref, work) => work((await read(ref))?.secret),
    describe: async (ref) => describeKept(await read(ref), 'os-keychain'),
    erase: (ref) => write(() => credentials.deletePassword(serviceName, ref)),
    strength: () => 'os-keychain',
  }
}

async function proveThatItKeeps(credentials: CredentialStore, serviceName: string): Promise<void> {
  // Named by process: two running apps don't meet, and what a crash left behind is written over.
  const account = `probe-${process.pid}`
  const value = Buffer.from(randomUUID())
  await credentials.setPassword(serviceName, account, value)
  const found = await credentials.getPassword(serviceName, account)
  await credentials.deletePassword(serviceName, account)
  if (!found || !value.equals(found)) throw new Error('it did not give back what it was given')
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
