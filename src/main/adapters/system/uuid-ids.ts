import { V7Generator } from 'uuidv7'
import type { Ids } from '../../ports/ids.ts'

/** UUIDv7 that keep their order however far the clock is set back while the app runs. */
export function createUuidIds(): Ids {
  const generator = new V7Generator()
  generator.setRollbackAllowance(2 ** 48 - 1)
  return { next: () => generator.generate().toString(), chance: Math.random }
}
