const secretShapes: readonly RegExp[] = [
  // Vendor keys: sk-…, sk-ant-…, sk-or-…, gsk_…, xai-…, AIza…, ghp_…, hf_….
  /\b(?:sk|rk|pk|gsk|xai|ghp|gho|hf|key|or)[-_][A-Za-z0-9_-]{8,}/g,
  /\bAIza[A-Za-z0-9_-]{20,}/g,
  // A key that a vendor has half masked already: "sk-abc***xyz".
  /\b[A-Za-z0-9_-]{2,}\*{3,}[A-Za-z0-9_-]*/g,
  // Credentials in headers and addresses.
  /\b(?:bearer|basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi,
  /\/\/[^\s/@:]+:[^\s/@]+@/g,
  /([?&](?:key|api_key|apikey|token|access_token)=)[^\s&"']+/gi,
  // JSON Web Tokens.
  /\beyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]*/g,
  // Organisation, project, request and account identifiers.
  /\b(?:org|proj|req|user|acct)[-_][A-Za-z0-9]{6,}/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
]

const mask = '…'

/** Removes what looks like a key, a credential or an account's identifier from foreign text. */
export function redact(text: string, knownSecrets: readonly string[] = []): string {
  let clean = text
  for (const secret of knownSecrets) {
    if (secret.length >= 4) clean = clean.replaceAll(secret, mask)
  }
  for (const shape of secretShapes) clean = clean.replace(shape, mask)
  return clean
}

/**
 * Prepares a provider's own words for showing as a quotation: redacted, without control and
 * direction-changing characters, at most `limit` characters.
 */
export function redactedDetail(
  text: string,
  knownSecrets: readonly string[] = [],
  limit = 300,
): string | undefined {
  const clean = redact(text, knownSecrets)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return undefined
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean
}
