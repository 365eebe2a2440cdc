import { z } from 'zod'
import { connectionSchema } from '../model/connection.ts'
import { procedure, storeErrors, storeReadErrors } from './declare.ts'

export const network = {
  /**
   * The connections that the app made in the last ninety days, newest first, with those that end
   * within the call. `next` of one page is the `before` of the following one.
   */
  list: procedure(...storeReadErrors)
    .input(
      z.object({
        before: z.number().int().optional(),
        limit: z.number().int().min(20).max(500),
      }),
    )
    .output(
      z.object({
        connections: z.array(connectionSchema).readonly(),
        /** Absent on the last page. */
        next: z.number().int().optional(),
      }),
    ),

  /** Forgets all connections that the ledger holds. */
  clear: procedure(...storeErrors).output(z.void()),
}
