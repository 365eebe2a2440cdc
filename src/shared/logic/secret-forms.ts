/** What stands in the place of a secret. */
export const mask = '…'

/**
 * A secret as it may be spelled where it must not show: plain, as JSON, percent-encoded, as HTML,
 * in Base64 and Base64url, in hexadecimal digits of either case. In Base64 it is found within
 * something longer too, such as `user:key`, wherever in it the secret begins. Longest first.
 */
export function secretForms(secret: string): readonly string[] {
  if (secret === '') return []
  const json = JSON.stringify(secret).slice(1, -1)
  const percent = encodeURIComponent(wellFormed(secret))
  const bytes = utf8Bytes(secret)
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const base64 = [0, 1, 2].flatMap((offset) => base64Within(bytes, offset))
  const forms = [
    secret,
    json,
    json.replaceAll('/', '\\/'),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    ...htmlQuotes.map((quote) => htmlEscaped(secret, quote)),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
  ]
  return longestFirst([...new Set(forms)])
}

/**
 * Takes known secrets out of a text. What is shorter than four characters is no secret, and would
 * take words to pieces.
 */
export function maskForms(text: string, forms: readonly string[]): string {
  let clean = text
  // Longest first: of one that begins like another nothing must be left over.
  for (const form of longestFirst(forms.filter(({ length }) => length >= 4))) {
    if (clean.includes(form)) clean = clean.replaceAll(form, mask)
  }
  return clean
}

function longestFirst(forms: readonly string[]): readonly string[] {
  return forms.toSorted((a, b) => b.length - a.length)
}

/** The two quotes are written as one or the other, by whoever escapes. */
const htmlQuotes: readonly (readonly [single: string, double: string])[] = [
  ['&#39;', '&quot;'],
  ['&#x27;', '&quot;'],
  ['&apos;', '&#34;'],
]

function htmlEscaped(text: string, [single, double]: readonly [string, string]): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", single)
    .replaceAll('"', double)
}

function utf8Bytes(text: string): readonly number[] {
  const coded = encodeURIComponent(wellFormed(text)).matchAll(/%([0-9A-F]{2})|[^%]/g)
  return Array.from(coded, ([char, code]) =>
    code === undefined ? char.charCodeAt(0) : Number.parseInt(code, 16),
  )
}

/** As it leaves any encoder: halves of a character become its substitute. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The Base64 digits of bytes that begin `offset` bytes behind a multiple of three: those that
 * they share with no others, and with the last one as it is where nothing follows.
 */
function base64Within(bytes: readonly number[], offset: number): readonly string[] {
  const bits = [...Array<number>(offset).fill(0), ...bytes]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const from = Math.ceil((offset * 8) / 6)
  const digits = (until: number): string => {
    let text = ''
    for (let index = from; index < until; index += 1) {
      const six = bits.slice(index * 6, index * 6 + 6).padEnd(6, '0')
      text += alphabet.charAt(Number.parseInt(six, 2))
    }
    return text
  }
  return [digits(Math.floor(bits.length / 6)), digits(Math.ceil(bits.length / 6))]
}
