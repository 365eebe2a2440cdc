import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

export type Client = ContractRouterClient<Contract>

/** Speaks the contract over a port that is already started. */
export function clientFromPort(port: MessagePort): Client {
  return createORPCClient<Client>(new RPCLink({ port }))
}
