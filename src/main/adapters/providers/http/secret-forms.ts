/** A secret as an echoing server may spell it: plain, percent-encoded, in Base64, as JSON. */
export function secretForms(secret: string | undefined): readonly string[] {
  if (!secret) return []
  const base64 = Buffer.from(secret).toString('base64')
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
  ]
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length)
}
