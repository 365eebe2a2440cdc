import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { faultError } from '../../../shared/errors/fault.ts'
import { replaceFile } from './durable-file.ts'

const headSchema = z.object({
  v: z.literal(1),
  /** Bounded, so that a tampered file can't exhaust the machine. */
  cost: z.object({
    memoryKiB: z.number().int().min(8).max(1_048_576),
    passes: z.number().int().min(1).max(100),
    lanes: z.number().int().min(1).max(16),
  }),
  salt: z.base64(),
  /** Something sealed that is known: it opens with the right passphrase only. */
  verifier: z.base64(),
})

const fileSchema = headSchema.extend({
  /** Hash of the head, which tells a damaged head from a wrong passphrase. */
  headHash: z.string(),
  entries: z.array(z.object({ ref: z.string(), sealed: z.base64() })),
})

/** What never changes in the life of a vault. */
export type SealedFileHead = z.infer<typeof headSchema>
/** The whole file of a passphrase vault. */
export type SealedFile = z.infer<typeof fileSchema>

/**
 * `undefined` when there is no file.
 * @throws FaultError `vault.unavailable`; `vault.unreadable` when it is damaged
 */
export async function readSealedFile(file: string): Promise<SealedFile | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw faultError('vault.unavailable', {}, cause)
  }
  try {
    const content = fileSchema.parse(JSON.parse(text))
    if (content.headHash !== hashOfHead(content)) throw new Error('the head is damaged')
    return content
  } catch (cause) {
    throw faultError('vault.unreadable', {}, cause)
  }
}

/** @throws FaultError `vault.unavailable` */
export async function writeSealedFile(
  file: string,
  head: SealedFileHead,
  entries: SealedFile['entries'],
): Promise<SealedFile> {
  const { v, cost, salt, verifier } = head
  const content = { v, cost, salt, verifier, headHash: hashOfHead(head), entries }
  try {
    await replaceFile(file, `${JSON.stringify(content, undefined, 2)}\n`)
  } catch (cause) {
    throw faultError('vault.unavailable', {}, cause)
  }
  return content
}

function hashOfHead({ v, cost, salt, verifier }: SealedFileHead): string {
  const { memoryKiB, passes, lanes } = cost
  return createHash('sha256')
    .update(JSON.stringify([v, memoryKiB, passes, lanes, salt, verifier]))
    .digest('base64')
}
