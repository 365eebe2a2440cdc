import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { z } from 'zod'
import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import { replaceFile } from './durable-file.ts'

/** Far more than all the keys of a person take. */
const mostBytes = 8 * 1024 * 1024

/** Bounded, so that a tampered file exhausts neither the machine's memory nor its time. */
export const costSchema = z
  .object({
    memoryKiB: z
      .number()
      .int()
      .min(8)
      .max(256 * 1024),
    passes: z.number().int().min(1).max(16),
    lanes: z.number().int().min(1).max(4),
  })
  .refine(({ memoryKiB, passes }) => memoryKiB * passes <= 1024 * 1024)

const headSchema = z.object({
  v: z.literal(1),
  cost: costSchema,
  /** Of 16 to 64 bytes. */
  salt: z.base64().min(24).max(88),
  /** Something sealed that is known: it opens with the right passphrase only. */
  verifier: z.base64(),
})

const fileSchema = headSchema.extend({
  /** Hash of the head, which tells a damaged head from a wrong passphrase. */
  headHash: z.string(),
  entries: z.array(z.object({ ref: z.string(), sealed: z.base64() })),
})

/** What stays as long as the passphrase and what a guess at it costs. */
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
    text = await readBounded(file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if (cause instanceof FaultError) throw cause
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

async function readBounded(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > mostBytes) throw faultError('vault.unreadable', {}, new Error('it is too large'))
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
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
