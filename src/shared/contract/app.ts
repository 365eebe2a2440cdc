import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { windowRequestSchema } from '../model/window-request.ts'
import { procedure, storeReadErrors } from './declare.ts'

export const libraryStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  /** Opened for reading only, because a newer version of the app wrote it. */
  z.object({
    state: z.literal('read-only'),
    found: z.number().int(),
    supported: z.number().int(),
  }),
  z.object({
    state: z.literal('closed'),
    reason: z.enum(['corrupt', 'unwritable', 'newer', 'failed']),
    path: z.string(),
  }),
])

/** Whether the library of conversations could be opened. */
export type LibraryStatus = z.infer<typeof libraryStatusSchema>

/** A name that can only be one: no folder, nothing unseen, no leading dot. */
const fileNameSchema = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u)

export const app = {
  /** What the menu, a notice or the system asks of the window; what came before it did, at once. */
  watchRequests: procedure().output(eventIterator(windowRequestSchema)),

  about: procedure().output(
    z.object({
      version: z.string(),
      electronVersion: z.string(),
      chromiumVersion: z.string(),
      nodeVersion: z.string(),
      /** The user-data folder, to be shown under Settings → Data. */
      dataPath: z.string(),
      library: libraryStatusSchema,
    }),
  ),

  /**
   * Tries to open the library again, after the user has mended what was wrong. With
   * `quarantine` a corrupt library is moved aside, never deleted, and an empty one begun.
   */
  reopenLibrary: procedure(...storeReadErrors)
    .input(z.object({ quarantine: z.boolean() }))
    .output(libraryStatusSchema),

  /** Asks the user where, and writes a text there. Tells whether it was written. */
  saveText: procedure('app.saveFailed')
    .input(z.object({ suggestedName: fileNameSchema, text: z.string().max(20_000_000) }))
    .output(z.object({ saved: z.boolean() })),

  /** The same for a picture that the window has drawn. */
  savePng: procedure('app.saveFailed')
    .input(z.object({ suggestedName: fileNameSchema, base64: z.base64().max(40_000_000) }))
    .output(z.object({ saved: z.boolean() })),

  /** Opens an https address in the system's browser after asking the user. */
  openLink: procedure('app.linkRefused')
    .input(z.object({ url: z.string().max(10_000) }))
    .output(z.object({ opened: z.boolean() })),
}
