import { assert, constantFrom, integer, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask, maskForms, secretForms } from './secret-forms.ts'

/** As others spell a secret; written with the platform's own encoders, not with ours. */
const spellings: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'JSON-escaped': (secret) => JSON.stringify(secret).slice(1, -1),
  'percent-encoded': encodeURIComponent,
  'HTML-escaped': (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  Base64: (secret) => Buffer.from(secret).toString('base64'),
  Base64url: (secret) => Buffer.from(secret).toString('base64url'),
  'hex in lower case': (secret) => Buffer.from(secret).toString('hex'),
  'hex in upper case': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
}

/** A key with everything that any encoding escapes. */
const awkward = `sk-"Zq8<r>T5&v+B2'nM/7c\\X1 pL9%wDé=`

const keys = string({ unit: 'grapheme', minLength: 12, maxLength: 60 }).filter(
  (key) => key.isWellFormed() && !key.includes(mask),
)

describe('the forms of a secret', () => {
  it.each(Object.entries(spellings))('%s is masked', (_name, spell) => {
    const text = `before ${spell(awkward)} after`
    expect(maskForms(text, secretForms(awkward))).toMatch(/^before …=?=? after$/)
  })

  it.each(Object.entries(spellings))('%s is masked of any key, wherever it stands', (_, spell) => {
    assert(
      property(string(), keys, string(), (before, key, after) => {
        const clean = maskForms(`${before}${spell(key)}${after}`, secretForms(key))
        expect(clean).not.toContain(spell(key).replace(/=+$/, ''))
      }),
    )
  })

  it('is found in Base64 wherever it begins, and whatever follows it', () => {
    const around = uint8Array({ maxLength: 9 })
    assert(
      property(around, keys, around, constantFrom('base64', 'base64url'), (a, key, z, coding) => {
        const coded = Buffer.concat([a, Buffer.from(key), z]).toString(coding)
        const clean = maskForms(coded, secretForms(key))
        expect(clean).toContain(mask)
        // No more of the key is left than the digits at its borders.
        expect(clean.length).toBeLessThanOrEqual(1 + Math.ceil(((a.length + z.length) * 4) / 3) + 6)
      }),
    )
  })

  it('is found in the credentials of Basic, whatever the name', () => {
    assert(
      property(integer({ min: 0, max: 9 }), keys, (length, key) => {
        const header = `Basic ${Buffer.from(`${'u'.repeat(length)}:${key}`).toString('base64')}`
        const clean = maskForms(header, secretForms(key))
        const left = Buffer.from(clean.split('…')[0]!.slice(6), 'base64').toString()
        expect(clean).toContain(mask)
        expect(left.length).toBeLessThanOrEqual(length + 2)
      }),
    )
  })

  it.each([
    ['a slash that JSON may escape', 'ab/cd/efgh', 'ab\\/cd\\/efgh'],
    ['percent codes in lower case', 'ab/cd+efgh', 'ab%2fcd%2befgh'],
    ['a quote as HTML may write it', "ab'cd'efgh", 'ab&#x27;cd&#x27;efgh'],
    ['a quote as HTML has a name for it', "ab'cd'efgh", 'ab&apos;cd&apos;efgh'],
  ])('knows %s', (_what, key, spelled) => {
    expect(maskForms(`<${spelled}>`, secretForms(key))).toBe('<…>')
  })

  it('leaves words alone when a secret is too short to be one', () => {
    expect(maskForms('a cat sat', secretForms('cat'))).toBe('a cat sat')
    expect(secretForms('')).toEqual([])
  })

  it('has few forms of a key that needs no escapes', () => {
    expect(secretForms('sk-Ab12Cd34Ef56Gh78').length).toBeLessThanOrEqual(12)
  })
})
