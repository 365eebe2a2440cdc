/** Why an address can't serve as a base URL; the words are the catalog's. */
export type BaseUrlProblem = 'missing' | 'not-a-url' | 'not-http' | 'has-credentials' | 'not-secure'

export type BaseUrlResult =
  | { readonly ok: true; readonly baseUrl: string; readonly origin: string }
  | { readonly ok: false; readonly reason: BaseUrlProblem }

/**
 * Checks an address as the user typed it and brings it into one form: no query, no fragment,
 * no trailing slash. Plain http is taken only for this machine and for private networks,
 * since a key would cross the open network readable.
 */
export function parseBaseUrl(typed: string): BaseUrlResult {
  const text = typed.trim()
  if (text === '') return { ok: false, reason: 'missing' }
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { ok: false, reason: 'not-a-url' }
  if (!URL.canParse(text)) return { ok: false, reason: 'not-a-url' }
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { ok: false, reason: 'not-http' }
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'has-credentials' }
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) {
    return { ok: false, reason: 'not-secure' }
  }
  return { ok: true, baseUrl: url.origin + url.pathname.replace(/\/+$/, ''), origin: url.origin }
}

/** Loopback, RFC 1918, link-local, IPv6 unique-local, and names that only a local network has. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || /\.(?:localhost|local|lan|internal|home\.arpa)$/.test(host))
    return true
  if (host === '::1' || /^f[cd][0-9a-f]{2}:/.test(host) || /^fe[89ab][0-9a-f]:/.test(host))
    return true
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return !host.includes('.') && !host.includes(':')
  const [first = 0, second = 0] = host.split('.').map(Number)
  return (
    first === 127 ||
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254)
  )
}
