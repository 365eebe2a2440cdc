import type { ProviderAccount } from '../../../shared/model/provider.ts'
import { isPrivateHost } from './base-url.ts'
import { originOf } from './key-binding.ts'

/**
 * Whether an account's answers come over the open network: not those of Demo, of a server on
 * this machine, or of one on a private network, which all go on without it.
 */
export function isRemote(account: Pick<ProviderAccount, 'kind' | 'baseUrl'>): boolean {
  const origin = originOf(account)
  return origin !== undefined && !isPrivateHost(new URL(origin).hostname)
}
