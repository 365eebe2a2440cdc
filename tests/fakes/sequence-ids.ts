import type { Ids } from '../../src/main/ports/ids.ts'

/** Valid UUIDv7 that count up, the same ones in each run. */
export function createSequenceIds(): Ids {
  let made = 0
  return {
    next: () => {
      made += 1
      return `01930000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
    },
    chance: () => 0.5,
  }
}
