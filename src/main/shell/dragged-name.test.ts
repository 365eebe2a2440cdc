import { expect, it } from 'vitest'
import { draggedName } from './dragged-name.ts'

it('keeps a name that every system takes, in any script', () => {
  expect(draggedName('My plan (2).pdf')).toBe('My plan (2).pdf')
  expect(draggedName('发酵 🍞.txt')).toBe('发酵 🍞.txt')
  expect(draggedName('.gitignore')).toBe('.gitignore')
})

it('changes what a system would refuse or take for a folder or a device', () => {
  expect(draggedName('a/b\\c: "why?".txt')).toBe('a_b_c_ _why__.txt')
  expect(draggedName('..')).toBe('file')
  expect(draggedName('notes. ')).toBe('notes')
  expect(draggedName('con.txt')).toBe('_con.txt')
  expect(draggedName('console.txt')).toBe('console.txt')
})

it('is cut by its bytes, never within a character, and keeps its ending', () => {
  const cut = draggedName(`${'酵'.repeat(200)}🍞.docx`)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(180)
  expect(cut).toMatch(/^酵+\.docx$/)
})
