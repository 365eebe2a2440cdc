import { expect, it } from 'vitest'
import { countFolded, foldText, foldWithPlaces } from './fold-text.ts'

it.each([
  ['Straße im CAFÉ', 'straße im cafe'],
  ['ΟΔΟΣ and οδός', 'οδοσ and οδοσ'],
  ['ＡＢＣ ﬁne', 'abc fine'],
  ['İstanbul', 'istanbul'],
  ['面包', '面包'],
  ['हिन्दी', 'हिन्दी'],
])('%s is looked for as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded.normalize('NFKD'))
})

it('finds a text however its accents are written, and the dots of Japanese where they are', () => {
  expect(foldText('cafe\u0301')).toBe(foldText('café'))
  expect(foldText('が')).not.toBe(foldText('か'))
})

it('counts what does not overlap', () => {
  expect(countFolded('aaaa', 'aa')).toBe(2)
  expect(countFolded('面包和面包', '面包')).toBe(2)
  expect(countFolded('nothing', '')).toBe(0)
  expect(countFolded('', 'x')).toBe(0)
})

it('knows where each letter of what it folded comes from', () => {
  const text = 'a\u0301bc 𝒸afé ﬁ ΣΑΣ'
  const { folded, places } = foldWithPlaces(text)
  expect(folded).toBe(foldText(text))
  const at = folded.indexOf('cafe')
  expect(text.slice(places[at], places[at + 4])).toBe('𝒸afé')
  expect(places).toHaveLength(folded.length + 1)
  expect(places.at(-1)).toBe(text.length)
})
