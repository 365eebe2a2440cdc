import type { SettingsPort } from '../ports/settings.ts'
import { watchSettings } from '../services/settings/watch-settings.ts'
import type { Implementer } from './implementer.ts'

export interface SettingsApiParts {
  readonly settings: SettingsPort
}

export function createSettingsApi(os: Implementer, { settings }: SettingsApiParts) {
  return {
    watch: os.settings.watch.handler(({ signal }) => watchSettings(settings, signal)),
    update: os.settings.update.handler(({ input }) => settings.update(input)),
  }
}
