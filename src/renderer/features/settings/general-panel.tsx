import type { ReactNode } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { SettingsForm } from './settings-form.tsx'
import { words } from '../../words/words.ts'

export function GeneralPanel({ budgetsPanel }: { readonly budgetsPanel: ReactNode }) {
  return (
    <SettingsForm>
      {({ sendKey, language }, change) => (
        <>
          <LanguageChoice language={language} onChange={(next) => change({ language: next })} />
          <Choice
            label={words('settings.sending')}
            value={sendKey}
            onChange={(next) => change({ sendKey: next })}
            options={[
              {
                value: 'enter',
                label: words('settings.enterSends'),
                text: words('settings.enterSendsText'),
              },
              {
                value: 'shift-enter',
                label: words('settings.shiftEnterSends'),
                text: words('settings.shiftEnterSendsText'),
              },
            ]}
          />
          {budgetsPanel}
        </>
      )}
    </SettingsForm>
  )
}
