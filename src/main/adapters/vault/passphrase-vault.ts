import { faultError } from '../../../shared/errors/fault.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { PassphraseVault } from '../../ports/vault.ts'
import {
  assertKeepable,
  describeKept,
  envelopeFromKept,
  type KeptSecret,
  parseEnvelope,
} from './kept-secret.ts'
import { createPassphraseLock } from './passphrase-lock.ts'
import { type SealedFile, writeSealedFile } from './sealed-file.ts'
import { defaultCost, type DerivationCost, seal, unseal } from './sealing.ts'

export interface PassphraseVaultOptions {
  readonly file: string
  readonly clock: Clock
  readonly log: Log
  /** What a guess at the passphrase costs; a vault that is cheaper is raised when it is unlocked. */
  readonly cost?: DerivationCost
}

/**
 * A vault in one file, each entry sealed on its own under a key derived from a passphrase. The
 * file is read anew for each call, so nothing of it but the key is in memory.
 */
export function createPassphraseVault({
  file,
  clock,
  log,
  cost = defaultCost,
}: PassphraseVaultOptions): PassphraseVault {
  const { exists, isUnlocked, create, unlock, change, lock, open } = createPassphraseLock({
    file,
    cost,
    purposeOf,
    onNotRaised: () => log.warn('vault.passphrase.cost-not-raised'),
  })
  const inTurn = createTurns()

  const read = async (ref: string): Promise<KeptSecret | undefined> => {
    const { key, content } = await open()
    const entry = content.entries.find((candidate) => candidate.ref === ref)
    if (!entry) return undefined
    const envelope = unseal(key, entry.sealed, purposeOf(ref))
    if (envelope !== undefined) return parseEnvelope(envelope)
    log.warn('vault.passphrase.entry-unreadable')
    throw faultError('vault.unreadable', {})
  }

  return {
    exists,
    isUnlocked,
    create: (passphrase) => inTurn(() => create(passphrase)),
    unlock: (passphrase) => inTurn(() => unlock(passphrase)),
    changePassphrase: (passphrase, next) => inTurn(() => change(passphrase, next)),
    lock,

    set: (ref, secret) =>
      inTurn(async () => {
        assertKeepable(secret)
        const { key, content } = await open()
        const envelope = envelopeFromKept({ secret, addedAt: clock.now() })
        const entry = { ref, sealed: seal(key, envelope, purposeOf(ref)) }
        await writeSealedFile(file, content, [...without(content.entries, ref), entry])
      }),

    use: async (ref, work) => work((await read(ref))?.secret),
    describe: async (ref) => describeKept(await read(ref), 'passphrase'),

    erase: (ref) =>
      inTurn(async () => {
        const { content } = await open()
        const rest = without(content.entries, ref)
        if (rest.length < content.entries.length) await writeSealedFile(file, content, rest)
      }),

    strength: () => 'passphrase',
  }
}

/** Runs writes one after the other, each over what the one before it left. */
function createTurns(): <T>(write: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (write) => {
    const result = last.then(write)
    last = result.catch(() => undefined)
    return result
  }
}

/** Binds a sealed entry to its reference: moved under another one it does not open. */
function purposeOf(ref: string): string {
  return `entry:${ref}`
}

function without(entries: SealedFile['entries'], ref: string): SealedFile['entries'] {
  return entries.filter((entry) => entry.ref !== ref)
}
