import { eventIterator } from '@orpc/contract'
import { settingsPatchSchema, settingsSchema } from '../model/settings.ts'
import { procedure } from './declare.ts'

export const settings = {
  /** The settings now, and after every change. */
  watch: procedure().output(eventIterator(settingsSchema)),

  update: procedure('settings.unwritable').input(settingsPatchSchema).output(settingsSchema),
}
