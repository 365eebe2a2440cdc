import { BlockList, isIP } from 'node:net'

/**
 * Blocks that are nobody's on the open network, or another's than they seem.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const special4 = blocks('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])

/** All of IPv6 that is given out to anybody. */
const global6 = blocks('ipv6', ['2000::/3'])

/**
 * What is special within it: protocols, Teredo, documentation, and 6to4, which leads to any IPv4.
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const special6 = blocks('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])

/** IPv4 in other clothes: as IPv6 knows it, and through a translator. RFC 4291, RFC 6052. */
const embedding6 = blocks('ipv6', ['::ffff:0:0/96', '64:ff9b::/96'])

/**
 * Whether an address, as a resolver gives it, is one of the open network: not of this machine, of a
 * network nearby, nor of many machines at once. What is no address at all is none.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4')
  // A zone names an interface of this machine.
  if (family !== 6 || address.includes('%')) return false
  if (embedding6.check(address, 'ipv6')) return isPublicAddress(lastFour(address))
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/** The IPv4 address in the last 32 bits. */
function lastFour(address: string): string {
  const written = address.slice(address.lastIndexOf(':') + 1)
  if (isIP(written) === 4) return written
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':')
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16))
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

function blocks(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}
