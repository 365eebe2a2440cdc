import type { WordsLanguage } from '../../shared/words/create-words.ts'
import { wordsLanguage } from './words.ts'

/** Days before months, as in `14 November`. */
const dateLanguages: { readonly [L in WordsLanguage]: string } = {
  en: 'en-GB',
  'zh-Hans': 'zh-Hans-CN',
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Numbers in the language that is spoken; making one takes its time, so each is made once. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = JSON.stringify([wordsLanguage(), options])
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(wordsLanguage(), options)
  numberFormats.set(key, known)
  return known
}

/** Days and times in the language that is spoken. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = dateLanguages[wordsLanguage()]
  const key = JSON.stringify([language, options])
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(language, options)
  dateFormats.set(key, known)
  return known
}
