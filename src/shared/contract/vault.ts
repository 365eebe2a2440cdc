import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { vaultBackendSchema } from '../model/settings.ts'
import { procedure } from './declare.ts'

/** Where keys are kept now, and whether the user has to act before one can be kept or used. */
export const vaultStatusSchema = z
  .object({
    state: z.enum(['ready', 'locked', 'choice-needed', 'unavailable']),
    /** The chosen backend; absent while no choice was made. */
    backend: vaultBackendSchema.optional(),
    /** Whether the operating system's keychain was seen to work at start. */
    keychainWorks: z.boolean(),
    /** Whether a passphrase vault exists on this disk already. */
    passphraseVaultExists: z.boolean(),
  })
  .readonly()
export type VaultStatus = z.infer<typeof vaultStatusSchema>

const passphrase = z.string().max(1_000)

export const vault = {
  watchStatus: procedure().output(eventIterator(vaultStatusSchema)),

  /** The user's explicit choice. Keys in another backend stay there, untouched. */
  choose: procedure(
    'vault.unavailable',
    'vault.passphraseTooShort',
    'vault.wrongPassphrase',
    'vault.unreadable',
    'settings.unwritable',
  )
    .input(
      z.discriminatedUnion('backend', [
        z.object({ backend: z.literal('os-keychain') }),
        /** Makes a new vault, or opens the one that is there. */
        z.object({ backend: z.literal('passphrase'), passphrase }),
        z.object({ backend: z.literal('session-only') }),
      ]),
    )
    .output(vaultStatusSchema),

  unlock: procedure('vault.wrongPassphrase', 'vault.unavailable', 'vault.unreadable')
    .input(z.object({ passphrase }))
    .output(vaultStatusSchema),

  /** Seals all that the vault keeps under another passphrase, in one step. */
  changePassphrase: procedure(
    'vault.wrongPassphrase',
    'vault.passphraseTooShort',
    'vault.unavailable',
    'vault.unreadable',
  )
    .input(z.object({ passphrase, next: passphrase }))
    .output(vaultStatusSchema),
}
