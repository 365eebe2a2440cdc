import { parseMail, type MailLink } from './mail-link.ts'

/** Why an address is not opened; the words are the catalog's. */
export type LinkProblem = 'not-a-url' | 'not-https' | 'has-credentials' | 'unsafe-mail'

export type Link =
  | { readonly ok: true; readonly url: URL; readonly mail?: MailLink }
  | { readonly ok: false; readonly reason: LinkProblem }

/**
 * Checks an address from a message before anything is done with it: https, or a mail of which all
 * that it says can be shown.
 */
export function parseLink(text: string): Link {
  if (!URL.canParse(text)) return { ok: false, reason: 'not-a-url' }
  const url = new URL(text)
  if (url.protocol === 'mailto:') {
    const mail = parseMail(url)
    return mail ? { ok: true, url: new URL(mail.href), mail } : { ok: false, reason: 'unsafe-mail' }
  }
  if (url.protocol !== 'https:') return { ok: false, reason: 'not-https' }
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'has-credentials' }
  return { ok: true, url }
}
