import { type KeyObject, randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { faultError } from '../../../shared/errors/fault.ts'
import { readSealedFile, type SealedFile, writeSealedFile } from './sealed-file.ts'
import { type DerivationCost, deriveKey, isWeaker, seal, strongest, unseal } from './sealing.ts'

/** The file as it is on disk now, with the key to its entries. */
export interface OpenedFile {
  readonly key: KeyObject
  readonly content: SealedFile
}

/** The lock of a passphrase vault: holds the key while it is open, and nothing else. */
export interface PassphraseLock {
  readonly exists: () => Promise<boolean>
  readonly isUnlocked: () => boolean
  readonly create: (passphrase: string) => Promise<void>
  /**
   * Opens it. Where a passphrase is guessed at less cost than we ask today, all of it is sealed
   * anew at today's cost; `onNotRaised` is told when that did not work, and it is open as it was.
   */
  readonly unlock: (passphrase: string) => Promise<void>
  /** Seals everything anew under another passphrase; a crash leaves the old file or the new one. */
  readonly change: (passphrase: string, next: string) => Promise<void>
  readonly lock: () => void
  /** @throws FaultError `vault.locked`, `vault.unavailable`, `vault.unreadable` */
  readonly open: () => Promise<OpenedFile>
}

interface LockOptions {
  readonly file: string
  /** What a guess costs in files that are written from now on. */
  readonly cost: DerivationCost
  /** The name under which an entry is sealed. */
  readonly purposeOf: (ref: string) => string
  readonly onNotRaised: () => void
}

const minPassphraseChars = 8
const verifierText = 'liminal passphrase vault'
const verifierPurpose = 'verifier'

export function createPassphraseLock(options: LockOptions): PassphraseLock {
  const { file, cost } = options
  let unlocked: { readonly key: KeyObject; readonly headHash: string } | undefined

  /** Under a new salt, in one file that takes the place of the one before. */
  const sealAnew = async (passphrase: string, opened: OpenedFile): Promise<void> => {
    const raised = strongest(opened.content.cost, cost)
    const { key, head } = await newHead(passphrase, raised)
    const entries = opened.content.entries.map((entry) => resealed(entry, opened.key, key, options))
    const { headHash } = await writeSealedFile(file, head, entries)
    unlocked = { key, headHash }
  }

  return {
    exists: () => isThere(file),
    isUnlocked: () => unlocked !== undefined,

    create: async (passphrase) => {
      assertLongEnough(passphrase)
      if (await isThere(file)) throw unavailable('there is a vault already')
      const { key, head } = await newHead(passphrase, cost)
      const { headHash } = await writeSealedFile(file, head, [])
      unlocked = { key, headHash }
    },

    unlock: async (passphrase) => {
      const opened = await openedWith(file, passphrase)
      unlocked = { key: opened.key, headHash: opened.content.headHash }
      if (!isWeaker(opened.content.cost, cost)) return
      await sealAnew(passphrase, opened).catch(options.onNotRaised)
    },

    change: async (passphrase, next) => {
      assertLongEnough(next)
      await sealAnew(next, await openedWith(file, passphrase))
    },

    lock: () => {
      unlocked = undefined
    },

    open: async () => {
      if (!unlocked) throw faultError('vault.locked', {})
      const { key, headHash } = unlocked
      const content = await readSealedFile(file)
      if (!content) throw unavailable('the vault is gone')
      if (content.headHash === headHash) return { key, content }
      // Another vault was put in its place; ours is not the key to it.
      unlocked = undefined
      throw faultError('vault.locked', {})
    },
  }
}

/** @throws FaultError `vault.unavailable`, `vault.unreadable`, `vault.wrongPassphrase` */
async function openedWith(file: string, passphrase: string): Promise<OpenedFile> {
  const content = await readSealedFile(file)
  if (!content) throw unavailable('there is no vault')
  const key = await deriveKey(passphrase, Buffer.from(content.salt, 'base64'), content.cost)
  if (unseal(key, content.verifier, verifierPurpose) !== verifierText) {
    throw faultError('vault.wrongPassphrase', {})
  }
  return { key, content }
}

async function newHead(passphrase: string, cost: DerivationCost) {
  const salt = randomBytes(16)
  const key = await deriveKey(passphrase, salt, cost)
  const verifier = seal(key, verifierText, verifierPurpose)
  return { key, head: { v: 1, cost, salt: salt.toString('base64'), verifier } as const }
}

/** What does not open is damaged: it goes along as it is, and is reported when it is asked for. */
function resealed(
  entry: SealedFile['entries'][number],
  key: KeyObject,
  next: KeyObject,
  { purposeOf }: LockOptions,
): SealedFile['entries'][number] {
  const purpose = purposeOf(entry.ref)
  const envelope = unseal(key, entry.sealed, purpose)
  return envelope === undefined ? entry : { ...entry, sealed: seal(next, envelope, purpose) }
}

/** @throws FaultError `vault.passphraseTooShort` */
export function assertLongEnough(passphrase: string): void {
  if ([...passphrase].length >= minPassphraseChars) return
  throw faultError('vault.passphraseTooShort', { minChars: minPassphraseChars })
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

function unavailable(reason: string): Error {
  return faultError('vault.unavailable', {}, new Error(reason))
}
