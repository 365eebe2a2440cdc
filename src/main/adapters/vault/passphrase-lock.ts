import { type KeyObject, randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { faultError } from '../../../shared/errors/fault.ts'
import { readSealedFile, type SealedFile, writeSealedFile } from './sealed-file.ts'
import { type DerivationCost, deriveKey, seal, unseal } from './sealing.ts'

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
  readonly unlock: (passphrase: string) => Promise<void>
  readonly lock: () => void
  /** @throws FaultError `vault.locked`, `vault.unavailable`, `vault.unreadable` */
  readonly open: () => Promise<OpenedFile>
}

const minPassphraseChars = 8
const verifierText = 'liminal passphrase vault'
const verifierPurpose = 'verifier'

export function createPassphraseLock(file: string, cost: DerivationCost): PassphraseLock {
  let unlocked: { readonly key: KeyObject; readonly headHash: string } | undefined

  return {
    exists: () => isThere(file),
    isUnlocked: () => unlocked !== undefined,

    create: async (passphrase) => {
      if ([...passphrase].length < minPassphraseChars) {
        throw faultError('vault.passphraseTooShort', { minChars: minPassphraseChars })
      }
      if (await isThere(file)) throw unavailable('there is a vault already')
      const salt = randomBytes(16)
      const key = await deriveKey(passphrase, salt, cost)
      const verifier = seal(key, verifierText, verifierPurpose)
      const head = { v: 1, cost, salt: salt.toString('base64'), verifier } as const
      const { headHash } = await writeSealedFile(file, head, [])
      unlocked = { key, headHash }
    },

    unlock: async (passphrase) => {
      const content = await readSealedFile(file)
      if (!content) throw unavailable('there is no vault')
      const key = await deriveKey(passphrase, Buffer.from(content.salt, 'base64'), content.cost)
      if (unseal(key, content.verifier, verifierPurpose) !== verifierText) {
        throw faultError('vault.wrongPassphrase', {})
      }
      unlocked = { key, headHash: content.headHash }
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
