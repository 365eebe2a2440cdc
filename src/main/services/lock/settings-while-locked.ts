import { settingsSchema, type Settings } from '../../../shared/model/settings.ts'

/** What a locked window needs to look and speak as it does, and nothing else of the settings. */
export function settingsWhileLocked(settings: Settings): Settings {
  const { theme, language, textSizePercent, density } = settings
  return settingsSchema.parse({ theme, language, textSizePercent, density })
}
