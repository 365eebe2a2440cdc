import type { OutboxState } from '../../shared/contract/outbox.ts'
import type { Client } from './client.ts'
import { createWatch, type Watch } from './watch.ts'

/** What waits to be sent. `onChange`, since what waited may have left and be running now. */
export function createOutbox(client: Client, onChange: () => Promise<void>): Watch<OutboxState> {
  return createWatch({
    open: (signal) => client.outbox.watch(undefined, { signal }),
    fold: (_, state: OutboxState) => state,
    // Fails only with its port, which is told elsewhere.
    onEvent: () => void onChange().catch(() => undefined),
  })
}
