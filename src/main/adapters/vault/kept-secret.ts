import { z } from 'zod'
import type { SecretDescription } from '../../ports/vault.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { VaultBackend } from '../../../shared/model/settings.ts'

/** A secret as a backend keeps it. */
export interface KeptSecret {
  readonly secret: string
  /** Milliseconds since the epoch. */
  readonly addedAt: number
}

/** @throws FaultError `vault.secretInvalid` */
export function assertKeepable(secret: string): void {
  if (secret === '') throw faultError('vault.secretInvalid', { reason: 'empty' })
  // Escaped and in its envelope it then still fits the 2,560 bytes that Windows allows.
  if (Buffer.byteLength(secret) > 1_000) {
    throw faultError('vault.secretInvalid', { reason: 'too-long' })
  }
  if (/[\p{Cc}\p{Cs}]/u.test(secret))
    throw faultError('vault.secretInvalid', { reason: 'not-text' })
}

export function describeKept(
  kept: KeptSecret | undefined,
  backend: VaultBackend,
): SecretDescription {
  if (!kept) return { present: false }
  const characters = [...kept.secret]
  const hint = characters.length >= 12 ? { hint: characters.slice(-4).join('') } : {}
  return { present: true, ...hint, backend, addedAt: kept.addedAt }
}

const envelopeSchema = z.object({
  v: z.literal(1),
  secret: z.string().min(1),
  addedAt: z.number(),
})

export function envelopeFromKept(kept: KeptSecret): string {
  return JSON.stringify({ v: 1, secret: kept.secret, addedAt: kept.addedAt })
}

/** @throws FaultError `vault.unreadable` */
export function parseEnvelope(envelope: string): KeptSecret {
  try {
    return envelopeSchema.parse(JSON.parse(envelope))
  } catch {
    // Without its cause: what a parser says quotes the secret.
    throw faultError('vault.unreadable', {})
  }
}
