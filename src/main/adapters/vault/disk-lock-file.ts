import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { faultError } from '../../../shared/errors/fault.ts'
import type { FoundLock, LockFile, LockRecord } from '../../ports/lock-file.ts'
import { replaceFile } from './durable-file.ts'
import { assertLongEnough } from './passphrase-lock.ts'
import { costSchema } from './sealed-file.ts'
import { defaultCost, type DerivationCost, deriveKey, seal, unseal } from './sealing.ts'

const fileSchema = z.object({
  v: z.literal(1),
  cost: costSchema.optional(),
  salt: z.base64().min(24).max(88).optional(),
  /** Something sealed that is known. Absent in one whose passphrase part was damaged. */
  verifier: z.base64().optional(),
  failures: z.number().int().nonnegative(),
  lastFailureAt: z.number().int().optional(),
  resetAt: z.number().int().optional(),
})
type Content = z.infer<typeof fileSchema>

const verifierText = 'liminal app lock'
const purpose = 'app-lock'
const nothing: Content = { v: 1, failures: 0 }

/** The app's lock in a file of its own, which is written as a whole. */
export function createDiskLockFile({
  file,
  cost = defaultCost,
}: {
  readonly file: string
  readonly cost?: DerivationCost
}): LockFile {
  const read = async (): Promise<Content | 'none' | 'damaged'> => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    } catch (cause) {
      return (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'damaged'
    }
  }
  const write = async (content: Content): Promise<void> => {
    await replaceFile(file, JSON.stringify(content)).catch(unwritable)
  }

  return {
    read: async () => foundFrom(await read()),
    create: async (passphrase) => {
      assertLongEnough(passphrase)
      const salt = randomBytes(16)
      const verifier = seal(await deriveKey(passphrase, salt, cost), verifierText, purpose)
      await write({ ...nothing, cost, salt: salt.toString('base64'), verifier })
    },
    check: async (passphrase) => {
      const content = await read()
      if (typeof content === 'string') return false
      const { salt, verifier } = content
      if (salt === undefined || verifier === undefined || !content.cost) return false
      const key = await deriveKey(passphrase, Buffer.from(salt, 'base64'), content.cost)
      return unseal(key, verifier, purpose) === verifierText
    },
    note: async (record) => {
      const content = await read()
      await write({ ...(typeof content === 'string' ? nothing : content), ...record })
    },
    remove: () => rm(file, { force: true }).catch(unwritable),
  }
}

function foundFrom(content: Content | 'none' | 'damaged'): FoundLock {
  if (content === 'none') return { state: 'none' }
  if (content === 'damaged') return { state: 'damaged', record: { failures: 0 } }
  const { failures, lastFailureAt, resetAt, verifier } = content
  const record: LockRecord = { failures, lastFailureAt, resetAt }
  return { state: verifier === undefined ? 'damaged' : 'set', record }
}

function unwritable(cause: unknown): never {
  throw faultError('settings.unwritable', {}, cause)
}
