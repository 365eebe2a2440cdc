import type { Mutant } from './mutant.ts'

const adapter = 'src/main/adapters/pictures/https-pictures.ts'
const suite = 'src/main/adapters/pictures/https-pictures.test.ts'
const near = 'tests/security/borders/near-addresses.test.ts'

/** What stands between a message and a picture that lies elsewhere. */
export const pictureMutants: readonly Mutant[] = [
  {
    guard: 'picture: no address nearby is connected to',
    file: 'src/main/adapters/pictures/known-hosts.ts',
    from: '|| !addresses.every(isPublicAddress)',
    to: '',
    suite: near,
  },
  {
    guard: 'picture: every address of a name is looked at',
    file: 'src/main/adapters/pictures/known-hosts.ts',
    from: 'addresses.every(isPublicAddress)',
    to: 'addresses.some(isPublicAddress)',
    suite: near,
  },
  {
    guard: 'picture: names of networks nearby are not asked for',
    file: 'src/main/adapters/pictures/known-hosts.ts',
    from: 'if (isIP(host) === 0 && (nearby.test(host)',
    to: 'if (host === "" && (nearby.test(host)',
    suite,
  },
  {
    guard: 'picture: IPv4 in the clothes of IPv6 is looked at as IPv4',
    file: 'src/main/adapters/pictures/public-address.ts',
    from: 'return isPublicAddress(lastFour(address))',
    to: 'return true',
    suite: near,
  },
  {
    guard: 'picture: the connection goes to the address that was looked at',
    file: adapter,
    from: 'lookup: onlyTo(reach ? [reach.host] : addresses),',
    to: '',
    suite,
  },
  {
    guard: 'picture: each redirect is looked at anew',
    file: adapter,
    from: 'url = checked(answer.to, url)',
    to: 'url = new URL(answer.to, url)',
    suite,
  },
  {
    guard: 'picture: redirects end',
    file: adapter,
    from: 'const mostRedirects = 3',
    to: 'const mostRedirects = 30',
    suite,
  },
  {
    guard: 'picture: https only',
    file: adapter,
    from: "if (url.protocol !== 'https:') throw",
    to: "if (url.protocol === 'x:') throw",
    suite,
  },
  {
    guard: 'picture: no credentials',
    file: adapter,
    from: "if (url.username !== '' || url.password !== '') {",
    to: "if (url.hash === '#x') {",
    suite,
  },
  {
    guard: 'picture: what is sent is counted, and ended beyond the limit',
    file: adapter,
    from: 'if (size > limitBytes) throw tooLarge()',
    to: '',
    suite,
    only: 'goes on beyond the limit',
  },
  {
    guard: 'picture: what says that it is too large is not read',
    file: adapter,
    from: "if (Number(headers['content-length'] ?? 0) > limitBytes) throw tooLarge()",
    to: '',
    suite,
    only: 'says that it is too large',
  },
  {
    guard: 'picture: what it is is told by its bytes',
    file: adapter,
    from: 'if (!beginsAsPicture(Buffer.concat(chunks))) throw notAPicture()',
    to: '',
    suite,
    only: 'by its first bytes',
  },
  {
    guard: 'picture: its pixels are counted before it is drawn',
    file: 'src/main/services/pictures/load-picture.ts',
    from: ', mostPixels: 50_000_000',
    to: '',
    suite: 'tests/integration/pictures.test.ts',
  },
  {
    guard: 'picture: every connection is in the ledger',
    file: adapter,
    from: '    record({',
    to: '    void ({',
    suite,
    only: 'stands in the ledger',
  },
  {
    guard: 'picture: nothing is loaded before it is asked for',
    file: 'src/renderer/ui/markdown/picture-card.tsx',
    from: "if (pictures && url.protocol === 'https:') {",
    to: "if (pictures && url.protocol === 'https:') {\n    if (pictures.stateOf(url.href).type === 'asleep') pictures.load(url.href)",
    suite: 'tests/renderer/pictures.test.tsx',
  },
]
