import { Choice } from '../../ui/choice.tsx'
import { SettingsForm } from './settings-form.tsx'

export function AppearancePanel() {
  return (
    <SettingsForm>
      {({ theme }, change) => (
        <Choice
          label="Theme"
          value={theme}
          onChange={(next) => change({ theme: next })}
          options={[
            { value: 'system', label: 'System', text: 'Light or dark, as the system is.' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      )}
    </SettingsForm>
  )
}
