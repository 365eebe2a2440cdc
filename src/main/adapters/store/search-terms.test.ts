import { describe, expect, it } from 'vitest'
import { searchTerms } from './search-terms.ts'

const terms = (text: string) => searchTerms(text).trim().split(/\s+/)

describe('searchTerms', () => {
  it('leaves words of spaced scripts as they are', () => {
    expect(searchTerms('Grüße, dear reader')).toBe('Grüße, dear reader')
  })

  it('splits a run of Chinese, Japanese or Korean into overlapping pairs and its last letter', () => {
    expect(terms('日本語')).toEqual(['日本', '本語', '語'])
    expect(terms('カレー')).toEqual(['カレ', 'レー', 'ー'])
    expect(terms('한국')).toEqual(['한국', '국'])
  })

  it('keeps a single letter findable', () => {
    expect(terms('猫')).toEqual(['猫'])
  })

  it('parts runs from the words and the punctuation around them', () => {
    expect(terms('用SQLite写，很快。')).toEqual(['用', 'SQLite', '写', ',', '很快', '快', '。'])
  })

  it('does not cut characters outside the basic plane in half', () => {
    expect(terms('𠮷野家')).toEqual(['𠮷野', '野家', '家'])
  })

  it('brings full-width and half-width spellings together', () => {
    expect(terms('ＡＩ')).toEqual(['AI'])
    expect(terms('ｶﾚｰ')).toEqual(terms('カレー'))
  })
})
