import type { ReactNode } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { SettingsForm } from './settings-form.tsx'

export function GeneralPanel({ budgetsPanel }: { readonly budgetsPanel: ReactNode }) {
  return (
    <SettingsForm>
      {({ sendKey }, change) => (
        <>
          <Choice
            label="Sending a message"
            value={sendKey}
            onChange={(next) => change({ sendKey: next })}
            options={[
              { value: 'enter', label: 'Enter sends', text: 'Shift+Enter breaks the line.' },
              { value: 'shift-enter', label: 'Shift+Enter sends', text: 'Enter breaks the line.' },
            ]}
          />
          {budgetsPanel}
        </>
      )}
    </SettingsForm>
  )
}
