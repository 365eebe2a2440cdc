import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure, storeErrors, vaultErrors } from './declare.ts'

/** Whether the app has a lock, and whether it is shut. */
export const lockStatusSchema = z
  .object({
    isOn: z.boolean(),
    isLocked: z.boolean(),
    /** What tells the right passphrase can't be read: none opens it. */
    isDamaged: z.boolean(),
    /** Until when no passphrase is looked at, in milliseconds since the epoch. */
    waitUntil: z.number().int().optional(),
    /** When the lock may be turned off without its passphrase, once that was asked for. */
    resetAt: z.number().int().optional(),
  })
  .readonly()
export type LockStatus = z.infer<typeof lockStatusSchema>

const passphrase = z.string().max(1_000)
const typed = z.object({ passphrase })

const tryErrors = ['lock.wrongPassphrase', 'lock.waiting', 'settings.unwritable'] as const

/** While the app is locked, only the first four, `drafts.save` and the look of `settings.watch` are answered. */
export const lock = {
  watchStatus: procedure().output(eventIterator(lockStatusSchema)),
  unlock: procedure(...tryErrors)
    .input(typed)
    .output(z.void()),
  /** Asks for the way in without the passphrase; a day later, goes it. */
  forget: procedure('settings.unwritable', ...vaultErrors, ...storeErrors).output(z.void()),
  lockNow: procedure().output(z.void()),
  turnOn: procedure('vault.passphraseTooShort', ...tryErrors)
    .input(typed)
    .output(z.void()),
  turnOff: procedure(...tryErrors)
    .input(typed)
    .output(z.void()),
}
