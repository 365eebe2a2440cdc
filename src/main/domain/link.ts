/** Why an address is not opened; the words are the catalog's. */
export type LinkProblem = 'not-a-url' | 'not-https' | 'has-credentials'

/** Checks an address from a message before anything is done with it: https only. */
export function parseLink(
  text: string,
): { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: LinkProblem } {
  if (!URL.canParse(text)) return { ok: false, reason: 'not-a-url' }
  const url = new URL(text)
  if (url.protocol !== 'https:') return { ok: false, reason: 'not-https' }
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'has-credentials' }
  return { ok: true, url }
}
