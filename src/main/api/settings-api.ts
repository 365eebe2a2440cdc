import type { SettingsPort } from '../ports/settings.ts'
import type { AppLock } from '../services/lock/app-lock.ts'
import { settingsWhileLocked } from '../services/lock/settings-while-locked.ts'
import { watchSettings } from '../services/settings/watch-settings.ts'
import type { Implementer } from './implementer.ts'

export interface SettingsApiParts {
  readonly settings: SettingsPort
  readonly appLock: Pick<AppLock, 'isLocked'>
}

export function createSettingsApi(os: Implementer, { settings, appLock }: SettingsApiParts) {
  return {
    watch: os.settings.watch.handler(async function* watch({ signal }) {
      for await (const whole of watchSettings(settings, signal)) {
        yield appLock.isLocked() ? settingsWhileLocked(whole) : whole
      }
    }),
    update: os.settings.update.handler(({ input }) => settings.update(input)),
  }
}
