import { Choice } from '../../ui/choice.tsx'
import { SettingsForm } from './settings-form.tsx'
import { words } from '../../words/words.ts'

export function AppearancePanel() {
  return (
    <SettingsForm>
      {({ theme }, change) => (
        <Choice
          label={words('settings.theme')}
          value={theme}
          onChange={(next) => change({ theme: next })}
          options={[
            {
              value: 'system',
              label: words('settings.themeSystem'),
              text: words('settings.themeSystemText'),
            },
            { value: 'light', label: words('settings.themeLight') },
            { value: 'dark', label: words('settings.themeDark') },
          ]}
        />
      )}
    </SettingsForm>
  )
}
