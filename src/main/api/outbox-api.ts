import type { Outbox } from '../services/outbox/outbox.ts'
import type { Implementer } from './implementer.ts'

export interface OutboxApiParts {
  readonly outbox: Outbox
}

export function createOutboxApi(os: Implementer, { outbox }: OutboxApiParts) {
  return {
    send: os.outbox.send.handler(({ input }) => outbox.send(input)),
    watch: os.outbox.watch.handler(({ signal }) => outbox.watch(signal)),
    takeBack: os.outbox.takeBack.handler(({ input }) => outbox.takeBack(input.requestId)),
    sendNow: os.outbox.sendNow.handler(({ input }) => outbox.sendNow(input.requestId, input.model)),
  }
}
