import { createInstance, type TFunction, type i18n } from 'i18next'
import { english } from './english.ts'
import type { Translated } from './translated.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'words'
    readonly resources: { readonly words: typeof english }
    readonly returnNull: false
  }
}

/** A language that the interface speaks, as a BCP 47 tag. */
export type WordsLanguage = 'en' | 'zh-Hans'

/** Says the words of a key: `words('common.files', { count: 2 })`. */
export type Words = TFunction

export interface Speaker {
  readonly words: Words
  /** Which way its lines run. */
  readonly direction: () => 'ltr' | 'rtl'
  readonly language: () => WordsLanguage
  /** Changes the language of every call from now on. */
  readonly speak: (language: WordsLanguage, words: Translated<typeof english>) => void
}

/** Speaks English until it is told another language; English stands in for a word that is missing. */
export function createSpeaker(): Speaker {
  const speech: i18n = createInstance()
  void speech.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: 'words',
    defaultNS: 'words',
    resources: { en: { words: english } },
    initAsync: false,
    // React escapes, and so do the system's menus and dialogs.
    interpolation: { escapeValue: false },
  })
  return {
    words: speech.t,
    direction: () => speech.dir(),
    language: () => speech.language as WordsLanguage,
    speak: (language, words) => {
      speech.addResourceBundle(language, 'words', words)
      void speech.changeLanguage(language)
    },
  }
}

/** The language for what the user chose, and for what the machine speaks where that is `system`. */
export function languageFor(
  chosen: 'system' | WordsLanguage,
  systemLanguages: readonly string[],
): WordsLanguage {
  if (chosen !== 'system') return chosen
  for (const tag of systemLanguages) {
    if (/^en\b/i.test(tag)) return 'en'
    if (/^zh\b/i.test(tag)) return 'zh-Hans'
  }
  return 'en'
}
