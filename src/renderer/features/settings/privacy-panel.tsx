import type { ReactNode } from 'react'
import { Switch } from '../../ui/switch.tsx'
import { KeyReminderChoice } from './key-reminder-choice.tsx'
import { SettingPlace } from './setting-place.tsx'
import { SettingsForm } from './settings-form.tsx'
import { words } from '../../words/words.ts'

interface PrivacyPanelProps {
  readonly vaultPanel: ReactNode
  readonly lockPanel: ReactNode
  readonly networkPanel: ReactNode
}

export function PrivacyPanel({ vaultPanel, lockPanel, networkPanel }: PrivacyPanelProps) {
  return (
    <div className="grid gap-5">
      <section className="grid gap-2">
        <h3 className="font-semibold">{words('settings.whatLeaves')}</h3>
        <p className="text-ink-2">{words('settings.whatLeavesText')}</p>
        <p className="text-ink-2">{words('settings.whatStaysText')}</p>
      </section>
      <SettingPlace id="exactRequests">
        <section className="grid gap-2">
          <h3 className="font-semibold">{words('settings.exactRequests')}</h3>
          <SettingsForm>
            {({ keepRequests }, change) => (
              <Switch
                label={words('settings.keepRequests')}
                hint={words('settings.keepRequestsText')}
                isOn={keepRequests}
                onChange={(isOn) => change({ keepRequests: isOn })}
              />
            )}
          </SettingsForm>
        </section>
      </SettingPlace>
      <SettingPlace id="whereKeys">
        <section className="grid gap-2">
          <h3 className="font-semibold">{words('settings.whereKeys')}</h3>
          {vaultPanel}
        </section>
      </SettingPlace>
      <SettingPlace id="keyReminder">
        <KeyReminderChoice />
      </SettingPlace>
      <SettingPlace id="lock">{lockPanel}</SettingPlace>
      <SettingPlace id="networkLedger">
        <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <h3 className="font-semibold">{words('settings.networkLedger')}</h3>
          {networkPanel}
        </section>
      </SettingPlace>
    </div>
  )
}
