import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { faultError } from '../../../shared/errors/fault.ts'
import { isPublicAddress } from './public-address.ts'

/** All addresses of a name. Rejects as the system's resolver does. */
export type Resolve = (name: string) => Promise<readonly string[]>

export const resolveBySystem: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/** Names that only this machine or a network nearby gives a meaning to. */
const nearby =
  /(?:^|\.)(?:localhost|local|lan|intranet|internal|private|corp|home|home\.arpa|onion|test)$/

/**
 * The addresses of a host, of which each is of the open network.
 * @throws FaultError `picture.refused` when one is not; what the resolver throws
 */
export async function publicAddressesOf(url: URL, resolve: Resolve): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(host) === 0 && (nearby.test(host) || !host.includes('.'))) throw refused()
  const addresses = isIP(host) === 0 ? await resolve(host) : [host]
  // One that is not public among others is how a name is turned against this machine.
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw refused()
  return addresses
}

function refused(): Error {
  return faultError('picture.refused', { reason: 'private' })
}
