import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { providerIdSchema } from '../model/ids.ts'
import { modelInfoSchema } from '../model/model-info.ts'
import {
  keyDescriptionSchema,
  providerAccountSchema,
  providerKindSchema,
} from '../model/provider.ts'
import { endpointErrors, procedure, storeErrors, storeReadErrors, vaultErrors } from './declare.ts'

/** An account as the interface sees it: what is known of its key, never the key. */
export const providerViewSchema = z
  .object({
    account: providerAccountSchema.unwrap().omit({ keyRef: true }),
    key: keyDescriptionSchema,
    /** A key that was entered to take the place of this one and is not in use yet. */
    newKey: keyDescriptionSchema.optional(),
    /** Whether it is reached over the open network, and so not at all without it. */
    isRemote: z.boolean(),
  })
  .readonly()
export type ProviderView = z.infer<typeof providerViewSchema>

const form = z.object({
  kind: providerKindSchema,
  name: z.string().max(200),
  /** As typed; checked and normalised by main. */
  baseUrl: z.string().max(2_000).optional(),
  /** Write-only. Absent keeps the key that is there. */
  apiKey: z.string().max(10_000).optional(),
})
export type ProviderForm = z.infer<typeof form>

const formErrors = [
  'provider.nameEmpty',
  'provider.baseUrlInvalid',
  'vault.secretInvalid',
  ...vaultErrors,
] as const

const one = z.object({ providerId: providerIdSchema })

const replacementErrors = [
  ...endpointErrors,
  ...vaultErrors,
  ...storeErrors,
  'vault.secretInvalid',
] as const

/** The old key may outlive the replacement where it could not be erased; it is, at the next start. */
const replacement = z.object({ isOldKeyErased: z.boolean() })

export const providers = {
  /** All accounts after every change, oldest first. */
  watchList: procedure(...storeReadErrors).output(
    eventIterator(z.object({ providers: z.array(providerViewSchema).readonly() })),
  ),

  add: procedure(...formErrors, ...storeErrors)
    .input(form)
    .output(providerViewSchema),

  /** Changing the origin of the base URL forgets the key unless a new one comes along. */
  update: procedure('provider.notFound', ...formErrors, ...storeErrors)
    .input(form.omit({ kind: true }).extend(one.shape))
    .output(providerViewSchema),

  /** Removes the account and erases its key. Its conversations stay. */
  remove: procedure('provider.notFound', ...vaultErrors, ...storeErrors)
    .input(one)
    .output(z.void()),

  /** Tries a form before it is saved: one cheap authenticated call. Nothing is kept. */
  test: procedure(...formErrors, ...endpointErrors, ...storeReadErrors)
    .input(form.extend({ providerId: providerIdSchema.optional() }))
    .output(z.object({ models: z.array(modelInfoSchema).readonly() })),

  /** Lists the account's models from its endpoint and keeps the list. */
  refreshModels: procedure(...endpointErrors, ...vaultErrors, ...storeErrors)
    .input(one)
    .output(z.object({ models: z.array(modelInfoSchema).readonly() })),

  /**
   * Keeps a new key beside the account's, tries it with one authenticated call, lets the account use
   * it and erases the old one. A call that fails leaves the old one in use.
   */
  replaceKey: procedure(...replacementErrors)
    .input(one.extend({ apiKey: z.string().max(10_000) }))
    .output(replacement),

  /** The same with the new key that is kept already; without the call where there is no network. */
  takeNewKey: procedure(...replacementErrors)
    .input(one.extend({ isOfflineAllowed: z.boolean() }))
    .output(replacement),

  /** Asks for thirty days no more to replace the key for its age. */
  remindOfKeyLater: procedure('settings.unwritable').input(one).output(z.void()),

  /** Erases the new key; the account goes on with the one that it has. */
  dropNewKey: procedure('provider.notFound', ...vaultErrors, ...storeReadErrors)
    .input(one)
    .output(z.void()),
}
