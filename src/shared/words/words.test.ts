import { describe, expect, it } from 'vitest'
import { createSpeaker, languageFor } from './create-words.ts'
import { english } from './english.ts'
import { simplifiedChinese } from './simplified-chinese.ts'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, above = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : leaves(value, `${above}${key}.`),
  )
}

const gaps = (text: string): readonly string[] => (text.match(/\{\{[^}]+\}\}/g) ?? []).toSorted()

describe('the words', () => {
  it('are the same keys with the same gaps in Chinese as in English', () => {
    const other = new Map(leaves(simplifiedChinese))
    for (const [key, text] of leaves(english)) {
      if (key.endsWith('_one')) continue
      expect([key, gaps(other.get(key) ?? '')]).toEqual([key, gaps(text)])
      expect(other.get(key)?.trim()).not.toBe('')
    }
    const known = new Set(leaves(english).map(([key]) => key))
    expect([...other.keys()].filter((key) => !known.has(key))).toEqual([])
  })

  it('have in each language the forms that its plurals ask for', () => {
    const forms = (language: string): readonly string[] =>
      new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = leaves(english).flatMap(([key]) => key.match(/^(.*)_other$/)?.[1] ?? [])
    expect(counted.length).toBeGreaterThan(0)
    for (const [language, tree] of [
      ['en', english],
      ['zh-Hans', simplifiedChinese],
    ] as const) {
      const keys = new Set(leaves(tree).map(([key]) => key))
      const missing = counted.flatMap((key) =>
        forms(language)
          .map((form) => `${key}_${form}`)
          .filter((form) => !keys.has(form)),
      )
      expect(missing).toEqual([])
    }
  })

  it('are said with what is put in, in the language that is spoken', () => {
    const { words, speak, language } = createSpeaker()
    expect(words('figures.message', { count: 1 })).toBe('1 message')
    expect(words('figures.message', { count: 1_200 })).toBe('1,200 messages')
    speak('zh-Hans', simplifiedChinese)
    expect(language()).toBe('zh-Hans')
    expect(words('figures.message', { count: 1 })).toBe('1 条消息')
    expect(words('common.closeNamed', { name: '<b>' })).toBe('关闭<b>')
  })
})

it('speaks what the machine speaks first, of what it knows', () => {
  expect(languageFor('system', ['fr-FR', 'zh-CN', 'en-US'])).toBe('zh-Hans')
  expect(languageFor('system', ['fr-FR'])).toBe('en')
  expect(languageFor('en', ['zh-CN'])).toBe('en')
})
