import { expect, it } from 'vitest'
import { plainName } from './plain-name.ts'

it('keeps a name that every system takes, in any script', () => {
  expect(plainName('My plan (2).pdf')).toBe('My plan (2).pdf')
  expect(plainName('发酵 🍞.txt')).toBe('发酵 🍞.txt')
  expect(plainName('.gitignore')).toBe('.gitignore')
})

it('changes what a system would refuse or take for a folder or a device', () => {
  expect(plainName('a/b\\c: "why?".txt')).toBe('a_b_c_ _why__.txt')
  expect(plainName('..')).toBe('file')
  expect(plainName('notes. ')).toBe('notes')
  expect(plainName('con.txt')).toBe('_con.txt')
  expect(plainName('nul .tar.gz')).toBe('_nul .tar.gz')
  expect(plainName('CONOUT$')).toBe('_CONOUT$')
  expect(plainName('com².log')).toBe('_com².log')
  expect(plainName('console.txt')).toBe('console.txt')
  expect(plainName('a\u202Egnp.exe')).toBe('a_gnp.exe')
  expect(plainName('\uD800.txt')).toBe('\uFFFD.txt')
})

it('is cut by its bytes, never within a character, and keeps its ending', () => {
  const cut = plainName(`${'酵'.repeat(200)}🍞.docx`)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(180)
  expect(cut).toMatch(/^酵+\.docx$/)
})
