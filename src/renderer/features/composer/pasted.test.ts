import { describe, expect, test } from 'vitest'
import { isLong, pastedFrom } from './pasted.ts'

const image = new File(['x'], 'image.png', { type: 'image/png' })

describe('a paste', () => {
  test('of 5,000 characters or of 100 lines is long', () => {
    expect(isLong('x'.repeat(4_999))).toBe(false)
    expect(isLong('x'.repeat(5_000))).toBe(true)
    expect(isLong('x\n'.repeat(98))).toBe(false)
    expect(isLong('x\n'.repeat(99))).toBe(true)
  })

  test('becomes files where there are some, with or without their names beside them', () => {
    const files = [image]
    expect(pastedFrom({ text: '', hasMarkup: true, files })).toEqual({ kind: 'files', files })
    expect(pastedFrom({ text: 'image.png', hasMarkup: false, files })).toEqual({
      kind: 'files',
      files,
    })
  })

  test('from a word processor is its text, and not the picture of it', () => {
    const copied = { text: 'Bread', hasMarkup: true, files: [image] }
    expect(pastedFrom(copied)).toEqual({ kind: 'text' })
    const text = 'Bread '.repeat(1_000)
    expect(pastedFrom({ ...copied, text })).toEqual({ kind: 'long-text', text })
  })
})
