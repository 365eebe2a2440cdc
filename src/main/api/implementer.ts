import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'

/** The contract, waiting for its handlers. */
export function createImplementer() {
  return implement(contract)
}

export type Implementer = ReturnType<typeof createImplementer>
