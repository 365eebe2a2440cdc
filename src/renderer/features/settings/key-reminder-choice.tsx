import type { Settings } from '../../../shared/model/settings.ts'
import { Choice } from '../../ui/choice.tsx'
import { words } from '../../words/words.ts'
import { SettingsForm } from './settings-form.tsx'

type Days = Settings['keyReminderDays']

const choices: readonly Days[] = [0, 30, 90, 180]

/** After how long the user is asked to replace a key. */
export function KeyReminderChoice() {
  return (
    <SettingsForm>
      {({ keyReminderDays }, change) => (
        <Choice
          label={words('settings.keyReminder')}
          value={String(keyReminderDays)}
          onChange={(chosen) => {
            const days = choices.find((one) => String(one) === chosen)
            if (days !== undefined) change({ keyReminderDays: days })
          }}
          options={choices.map((days) => ({ value: String(days), label: labelOf(days) }))}
        />
      )}
    </SettingsForm>
  )
}

function labelOf(days: Days): string {
  return days === 0
    ? words('settings.keyReminderNever')
    : words('settings.keyReminderAfter', { count: days })
}
