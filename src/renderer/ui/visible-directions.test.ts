import { expect, test } from 'vitest'
import { codeAsWritten, hasHidden, proseAsWritten, withoutControls } from './visible-directions.ts'

test('writing keeps what it needs, in every script', () => {
  const texts = [
    'می\u200Cخواهم',
    'नहीं क्\u200Dष',
    '👩‍🌾 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'ไทย\u200Bไทย',
    'a\tb\r\nc',
  ]
  for (const text of texts) expect(proseAsWritten(text)).toBe(text)
})

test('what turns prose around, commands a terminal or is for machines only is shown', () => {
  expect(proseAsWritten('a\u202Eb\u001B[2K\u009B1m')).toBe('a⟨U+202E⟩b⟨U+001B⟩[2K⟨U+009B⟩1m')
  expect(proseAsWritten('x\u{E0068}\u{E0069}')).toBe('x⟨U+E0068⟩⟨U+E0069⟩')
})

test('code hides nothing', () => {
  const hidden = [...'\u061C\u200B\u200E\u2063\u2066\u3164\uFEFF\u00AD\u0007']
  for (const character of hidden) {
    expect(hasHidden(`a${character}b`)).toBe(true)
    expect(codeAsWritten(`a${character}b`)).toMatch(/^a⟨U\+[0-9A-F]{4}⟩b$/)
  }
  expect(codeAsWritten('a\t"é"\r\n👩‍🌾')).toBe('a\t"é"\r\n👩‍🌾')
})

test('what is copied holds no command to a terminal', () => {
  expect(withoutControls('echo a\u001B[2K\u0007\u009D\u007F\tb\n')).toBe('echo a[2K\tb\n')
})
