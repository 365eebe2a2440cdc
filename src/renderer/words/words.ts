import { createSpeaker, languageFor, type WordsLanguage } from '../../shared/words/create-words.ts'
import { english } from '../../shared/words/english.ts'

const speaker = createSpeaker()
let wanted: WordsLanguage = 'en'

/**
 * The words of the interface in the language that is spoken now. The window is drawn anew when
 * that changes, so a part may call this wherever it draws and need not listen.
 */
export const { words } = speaker

/** For `Intl`, as a BCP 47 tag. */
export function wordsLanguage(): WordsLanguage {
  return speaker.language()
}

/** Sentences one after the other, as the language sets them; what is absent is left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .reduce<string>(
      (first, second = '') =>
        first === '' ? second : words('common.sentences', { first, second }),
      '',
    )
}

/** Things in a row, with the commas of the language. */
export function listed(parts: readonly string[]): string {
  const [first = '', ...rest] = parts
  return rest.reduce(
    (before, next) => words('common.listed', { first: before, second: next }),
    first,
  )
}

/** Speaks the chosen language from now on; resolves when its words are there. */
export async function speakLanguage(chosen: 'system' | WordsLanguage): Promise<void> {
  const language = languageFor(chosen, navigator.languages)
  wanted = language
  const spoken = await wordsOf(language)
  // Another one was chosen while these words were on their way.
  if (wanted !== language) return
  speaker.speak(language, spoken)
  document.documentElement.lang = language
  document.documentElement.dir = speaker.direction()
}

async function wordsOf(language: WordsLanguage) {
  switch (language) {
    case 'en':
      return english
    case 'zh-Hans':
      return (await import('../../shared/words/simplified-chinese.ts')).simplifiedChinese
  }
}
