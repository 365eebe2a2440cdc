/** Names with an ending of a file are files, unless they are written as an address. */
const fileEnding =
  /^(?:bat|c|cc|conf|cpp|cs|css|csv|docx?|env|go|h|html|ini|java|jsx?|json|kt|lock|log|lua|mdx?|mjs|mts|net|pdf|php|pl|png|ps|py|rb|rs|sh|sql|svg|swift|toml|tsx?|txt|vue|xml|ya?ml|zip)$/i

const hostLike =
  /(https?:\/\/|www[.．。｡])?((?:[\p{L}\p{N}\p{M}-]{1,63}[.．。｡]){1,20}[\p{L}\p{M}][\p{L}\p{N}\p{M}-]{1,62})/giu

/** No name has these; in words they only part what would be seen as one. */
const unseen = /[\p{Cf}\p{Cc}\u034F\u115F\u1160\u3164\uFFA0]/gu

/**
 * The host that an address leads to, where the words of the link name another one, or where it is
 * written in letters that look like others. Nothing where the words and the host agree, or the
 * words name none.
 */
export function otherHost(said: string, address: string): string | undefined {
  if (/^mailto:/i.test(address)) return otherMail(said, address)
  const host = hostOf(address)
  if (host === undefined) return undefined
  const words = said.slice(0, longestSaid).replace(unseen, '')
  if (words.includes(host)) return namesAnother(words, host) ? host : undefined
  const isForeign = host.split('.').some((label) => label.startsWith('xn--'))
  return isForeign || namesAnother(words, host) ? host : undefined
}

/** Whom a mail goes to, where the words say nothing of them. */
function otherMail(said: string, address: string): string | undefined {
  const to = address.slice('mailto:'.length).split('?', 1)[0]?.slice(0, 200) ?? ''
  return said.includes(to) ? undefined : to
}

const longestSaid = 2_000

function namesAnother(words: string, host: string): boolean {
  for (const [, scheme = '', name = ''] of words.matchAll(hostLike)) {
    const ending = name.slice(name.lastIndexOf('.') + 1)
    if (scheme === '' && fileEnding.test(ending)) continue
    const named = hostOf(`https://${name}`)
    if (named !== undefined && named !== host && !host.endsWith(`.${named}`)) return true
  }
  return false
}

/** As the engine reads it: other letters as the letters `xn--…`, so that none deceives. */
function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { hostname } = new URL(address)
  return hostname.replace(/^www\./, '').replace(/\.$/, '')
}
