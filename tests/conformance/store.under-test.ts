import type { Store } from '../../src/main/ports/store.ts'

export interface StoreUnderTest {
  readonly store: Store
  /** The same library after a new start; what is kept in memory only stays as it is. */
  readonly reopen: () => Promise<Store>
  readonly dispose: () => Promise<void>
}
