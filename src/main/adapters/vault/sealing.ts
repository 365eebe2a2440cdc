import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** What guessing a passphrase costs; kept with what it sealed, so that it can be raised. */
export interface DerivationCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** Above the second choice of RFC 9106, section 4, for one lane: about 0.3 s in 2026. */
export const defaultCost: DerivationCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

/** Whether a guess costs less in any respect than `cost` says. */
export function isWeaker(found: DerivationCost, cost: DerivationCost): boolean {
  return found.memoryKiB < cost.memoryKiB || found.passes < cost.passes
}

/** What costs a guess the most of both: nothing that is raised becomes cheaper in another way. */
export function strongest(found: DerivationCost, cost: DerivationCost): DerivationCost {
  return {
    memoryKiB: Math.max(found.memoryKiB, cost.memoryKiB),
    passes: Math.max(found.passes, cost.passes),
    lanes: cost.lanes,
  }
}

const ivBytes = 12
const tagBytes = 16

/** Argon2id. The passphrase counts as typed, however a keyboard composes its characters. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  cost: DerivationCost,
): Promise<KeyObject> {
  const { argon2id } = await import('hash-wasm')
  const bytes = await argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}

/** AES-256-GCM as base64 of IV, tag and ciphertext, bound to `purpose`. */
export function seal(key: KeyObject, text: string, purpose: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(purpose))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64')
}

/** `undefined` when it was sealed with another key, for another purpose, or is damaged. */
export function unseal(key: KeyObject, sealed: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const text = decipher.update(bytes.subarray(ivBytes + tagBytes))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
