import { app } from 'electron'
import type { Settings } from '../../shared/model/settings.ts'
import { createSpeaker, languageFor } from '../../shared/words/create-words.ts'
import { english } from '../../shared/words/english.ts'
import type { SettingsPort } from '../ports/settings.ts'

const speaker = createSpeaker()

/** The words of what the system draws, in the language that is spoken now. */
export const { words } = speaker

/** Speaks the chosen language, now and whenever it changes; `onSpoken` follows each time. */
export function followLanguage(
  settings: Pick<SettingsPort, 'read' | 'subscribe'>,
  onSpoken: () => void,
): void {
  let chosen = settings.read().language
  void speak(chosen).then(onSpoken)
  settings.subscribe(({ language }) => {
    if (language === chosen) return
    chosen = language
    void speak(language).then(onSpoken)
  })
}

/** Speaks the machine's language, where no settings have been read. */
export async function speakSystemLanguage(): Promise<void> {
  await speak('system')
}

async function speak(chosen: Settings['language']): Promise<void> {
  const language = languageFor(chosen, app.getPreferredSystemLanguages())
  speaker.speak(
    language,
    language === 'zh-Hans'
      ? (await import('../../shared/words/simplified-chinese.ts')).simplifiedChinese
      : english,
  )
}
