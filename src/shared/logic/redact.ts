import { mask, maskForms } from './secret-forms.ts'

/**
 * What a key or a credential looks like, and what takes its place. Repetitions are bounded, so
 * that no text from outside makes the search slow.
 */
const secretShapes: readonly (readonly [shape: RegExp, replacement: string])[] = [
  // Vendors' keys: sk-…, sk-ant-…, sk-or-…, gsk_…, xai-…, ghp_….
  [/\b(?:sk|csk|gsk|xai|pplx|nvapi|ghp|gho|ghs|github_pat)[-_][A-Za-z0-9_-]{8,}/g, mask],
  // Prefixes that are words too count only with a digit behind them.
  [/\b(?:rk|pk|hf|r8|fw|tgp|key|or)[-_](?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{8,}/g, mask],
  // Google's and Amazon's.
  [/\bAIza[A-Za-z0-9_-]{20,}/g, mask],
  [/\bAKIA[A-Z0-9]{12,}/g, mask],
  // A key that a vendor has half masked already: "sk-abc***xyz".
  [/[A-Za-z0-9_-]{2,64}\*{3,}[A-Za-z0-9_-]*/g, mask],
  // Credentials in headers, addresses and bodies.
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${mask}`],
  [/\/\/[^\s/@]{1,400}@/g, `//${mask}@`],
  [/([?&](?:key|api_?key|token|access_token)=)[^\s&"']+/gi, `$1${mask}`],
  [
    /((?:api[-_]?key|access[-_]?token|client[-_]?secret)["']?\s?[:=]\s?["']?)[^\s"',;&…]{4,}/gi,
    `$1${mask}`,
  ],
  // JSON Web Tokens.
  [/\beyJ[A-Za-z0-9_-]{6,2000}\.[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*)?/g, mask],
  // Keys without a mark of their own: 32 letters and digits, or a UUID unlike the app's own ids.
  [/\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{32,}\b/g, mask],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-(?!7)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, mask],
]

/** Organisations, projects, requests and accounts of a vendor, and people's addresses. */
const identifierShapes: readonly RegExp[] = [
  // In mixed case, which no word is.
  /\b(?:org|proj|req|user|acct)[-_](?=[a-z0-9]{0,40}[A-Z])(?=[A-Z0-9]{0,40}[a-z])[A-Za-z0-9]{6,}/g,
  /\bprojects?[ /=:]\d{4,}/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  /\b(?:org|proj|req|user|acct)[-_](?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{6,}/g,
  /\b(?:proj|acct)[-_][A-Z0-9]{3,}\b/g,
  /\borg[-_](?!(?:wide|level|admin|owner)s?\b)[A-Za-z0-9]{3,}/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
]

/**
 * Removes what looks like a key or a credential. The app's own ids, which are UUIDv7, stay, so
 * that the lines of a log can be told apart.
 */
export function redactSecrets(text: string, knownSecrets: readonly string[] = []): string {
  let clean = maskForms(text, knownSecrets)
  for (const [shape, replacement] of secretShapes) clean = clean.replace(shape, replacement)
  return clean
}

/** Removes what looks like a key, a credential or an account's identifier from foreign text. */
export function redact(text: string, knownSecrets: readonly string[] = []): string {
  let clean = redactSecrets(text, knownSecrets)
  for (const shape of identifierShapes) clean = clean.replace(shape, mask)
  return clean
}

/** No more of it is looked at: a web page in place of an error may have megabytes. */
const longestForeignText = 20_000

/**
 * Prepares a provider's own words for showing as a quotation: redacted, without control and
 * direction-changing characters, at most `limit` characters.
 */
export function redactedDetail(
  text: string,
  knownSecrets: readonly string[] = [],
  limit = 300,
): string | undefined {
  const clean = redact(text.slice(0, longestForeignText), knownSecrets)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return undefined
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean
}
