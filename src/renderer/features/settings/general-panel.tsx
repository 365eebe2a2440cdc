import type { ReactNode } from 'react'
import { checksSpelling } from '../../../shared/bridge.ts'
import { keyLabel } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { Choice } from '../../ui/choice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words/words.ts'
import { LanguageChoice } from './language-choice.tsx'
import { SettingPlace } from './setting-place.tsx'
import { SettingsForm } from './settings-form.tsx'

export function GeneralPanel({ budgetsPanel }: { readonly budgetsPanel: ReactNode }) {
  const { about: source, platform } = useLiminal()
  const about = useReady(source)
  const keys = keyLabel('$mod+Enter', platform)
  const canSpell = about === undefined || checksSpelling(about.electronVersion)
  return (
    <SettingsForm>
      {({ sendKey, language, whileAnswering, spelling, notifications }, change) => (
        <>
          <SettingPlace id="language">
            <LanguageChoice language={language} onChange={(next) => change({ language: next })} />
          </SettingPlace>
          <SettingPlace id="sending">
            <SendingChoice sendKey={sendKey} onChange={(next) => change({ sendKey: next })} />
          </SettingPlace>
          <SettingPlace id="whileAnswering">
            <Choice
              label={words('settings.whileAnswering')}
              value={whileAnswering}
              onChange={(next) => change({ whileAnswering: next })}
              options={[
                {
                  value: 'queue',
                  label: words('settings.queue'),
                  text: words('settings.queueText', { keys }),
                },
                {
                  value: 'steer',
                  label: words('settings.steer'),
                  text: words('settings.steerText', { keys }),
                },
              ]}
            />
          </SettingPlace>
          <SettingPlace id="spelling">
            <Switch
              label={words('settings.spelling')}
              hint={words(canSpell ? 'settings.spellingText' : 'settings.spellingUnavailable')}
              isOn={spelling && canSpell}
              isDisabled={!canSpell}
              onChange={(next) => change({ spelling: next })}
            />
          </SettingPlace>
          <SettingPlace id="notifications">
            <Switch
              label={words('settings.notifications')}
              hint={words('settings.notificationsText')}
              isOn={notifications}
              onChange={(next) => change({ notifications: next })}
            />
          </SettingPlace>
          <SettingPlace id="budgets">{budgetsPanel}</SettingPlace>
        </>
      )}
    </SettingsForm>
  )
}

interface SendingChoiceProps {
  readonly sendKey: 'enter' | 'shift-enter'
  readonly onChange: (sendKey: 'enter' | 'shift-enter') => void
}

function SendingChoice({ sendKey, onChange }: SendingChoiceProps) {
  return (
    <Choice
      label={words('settings.sending')}
      value={sendKey}
      onChange={onChange}
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
  )
}
