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

  /** Opens an https address in the system's browser after asking the user. */
  openLink: procedure('app.linkRefused')
    .input(z.object({ url: z.string().max(10_000) }))
    .output(z.object({ opened: z.boolean() })),
}
