import { z } from 'zod'
import { shownImageSchema } from './attachments.ts'
import { procedure } from './declare.ts'

export const pictures = {
  /**
   * Fetches a picture of the open network that a message points to, since the user asked for it, and
   * draws it anew. Nothing of it is kept.
   */
  load: procedure('picture.refused', 'picture.unreachable', 'picture.unusable')
    .input(z.object({ url: z.string().max(2_000) }))
    .output(shownImageSchema),
}
