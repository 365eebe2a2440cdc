import type { Spelling } from '../services/spelling/spelling.ts'
import type { Implementer } from './implementer.ts'

export interface SpellingApiParts {
  readonly spelling: Spelling
}

export function createSpellingApi(os: Implementer, { spelling }: SpellingApiParts) {
  return {
    check: os.spelling.check.handler(async ({ input }) => ({
      misspelled: await spelling.check(input.words),
    })),
  }
}
