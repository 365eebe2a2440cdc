import type { ComposePrompt } from '../../src/main/ports/compose-prompt.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { createComposePrompt } from '../../src/main/services/context/compose-prompt.ts'
import { createMessageCounts } from '../../src/main/services/context/message-counts.ts'
import { noPrices } from '../fakes/no-prices.ts'
import { createRoughTokenCounter } from '../fakes/rough-token-counter.ts'

/** The real choice of what is sent, over rough counts. */
export function aComposePrompt(store: Store): ComposePrompt {
  const counts = createMessageCounts(createRoughTokenCounter())
  return createComposePrompt({ store, prices: noPrices, counts })
}
