import { z } from 'zod'
import { procedure } from './declare.ts'

const words = z.array(z.string().max(200)).max(2_000).readonly()

export const spelling = {
  /** Those of the words that are misspelled; none while that is not wanted. */
  check: procedure()
    .input(z.object({ words }))
    .output(z.object({ misspelled: words })),
}
