/** A mail that a link begins, all of it. */
export interface MailLink {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly body: string
  /** Written anew from the above, with nothing besides. */
  readonly href: string
}

/** So much can be shown in a question. */
const mostChars = 600
const mostAddresses = 5

/** No quotes, no blanks and nothing that a program's command line reads as its own. */
const address =
  /^[A-Za-z0-9][A-Za-z0-9.!#$&*+/=_~'-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])$/
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/**
 * Reads the mail of an address. Nothing when it could do more than begin one: any header but subject,
 * body and cc, as those that attach a file in some programs, or what can't be shown as it is.
 */
export function parseMail(url: URL): MailLink | undefined {
  try {
    const headers = [...url.searchParams].map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    )
    const names = headers.map(([name]) => name)
    if (names.some((name) => !['subject', 'body', 'cc'].includes(name))) return undefined
    if (new Set(names).size !== names.length || url.hash !== '') return undefined
    const {
      subject = '',
      body = '',
      cc: copied = '',
    } = Object.fromEntries(headers) as Partial<Record<string, string>>
    const to = addressesIn(decodeURIComponent(url.pathname))
    const cc = copied === '' ? [] : addressesIn(copied)
    if (!to || !cc || to.length + cc.length > mostAddresses) return undefined
    if (unseen.test(subject) || unseen.test(body.replaceAll(/\r?\n/g, ' '))) return undefined
    if (subject.length + body.length > mostChars) return undefined
    return { to, cc, subject, body, href: hrefOf({ to, cc, subject, body }) }
  } catch {
    // Its percent signs say nothing.
    return undefined
  }
}

function addressesIn(text: string): readonly string[] | undefined {
  const all = text.split(',')
  return all.every((one) => address.test(one)) ? all : undefined
}

function hrefOf({ to, cc, subject, body }: Omit<MailLink, 'href'>): string {
  const headers = Object.entries({ cc: cc.join(','), subject, body })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const query = headers.length === 0 ? '' : `?${headers.join('&')}`
  return `mailto:${to.map(encodeURIComponent).join(',').replaceAll('%40', '@')}${query}`
}
