import type { ConnectionLedger } from '../services/network/connection-ledger.ts'
import type { Implementer } from './implementer.ts'

export interface NetworkApiParts {
  readonly connectionLedger: ConnectionLedger
}

export function createNetworkApi(os: Implementer, { connectionLedger }: NetworkApiParts) {
  return {
    list: os.network.list.handler(({ input }) => connectionLedger.list(input)),
    clear: os.network.clear.handler(() => connectionLedger.clear()),
  }
}
