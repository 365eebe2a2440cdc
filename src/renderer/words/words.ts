import { createSpeaker, languageFor, type WordsLanguage } from '../../shared/words/create-words.ts'
import { english } from '../../shared/words/english.ts'

const speaker = createSpeaker()

/**
 * The words of the interface in the language that is spoken now. The window is drawn anew when
 * that changes, so a part may call this wherever it draws and need not listen.
 */
export const { words } = speaker

/** For `Intl`, as a BCP 47 tag. */
export function wordsLanguage(): WordsLanguage {
  return speaker.language()
}

/** Speaks the chosen language from now on; resolves when its words are there. */
export async function speakLanguage(chosen: 'system' | WordsLanguage): Promise<void> {
  const language = languageFor(chosen, navigator.languages)
  speaker.speak(language, await wordsOf(language))
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
