import { expect, it } from 'vitest'
import { isCheckable, toBeMarked } from './checkable.ts'

it('looks up English words only, and nothing that is a name, a number or code', () => {
  for (const word of ['bread', 'Bread', "don't", 'don’t', 'well-kept', 'I']) {
    expect([word, isCheckable(word)]).toEqual([word, true])
  }
  for (const word of ['面包', 'naïve', 'HTTP', 'v2', 'useState', 'a/b', 'x'.repeat(41), '']) {
    expect([word, isCheckable(word)]).toEqual([word, false])
  }
})

it('marks nothing in a text of another language', () => {
  const german = 'das ist ein ganz anderer Satz ohne Fehler'.split(' ')
  expect(toBeMarked(german, german.slice(0, 6))).toEqual([])
  expect(toBeMarked(german, ['anderer'])).toEqual(['anderer'])
  expect(toBeMarked(['helo'], ['helo'])).toEqual(['helo'])
})
