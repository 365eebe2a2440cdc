import { useState } from 'react'
import { commandKeys } from '../../../shared/logic/command-catalog.ts'
import type { Settings, SettingsPatch } from '../../../shared/model/settings.ts'
import { keyLabel } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words/words.ts'
import { LockPassphrase } from './lock-passphrase.tsx'

/** Turns the lock of the app on and off, and says when it is shut. */
export function LockPanel() {
  const liminal = useLiminal()
  const status = useReady(liminal.lock)
  const settings = useReady(liminal.settings)
  const attempt = useAttempt()
  const [isTurning, setTurning] = useState(false)
  if (!status || !settings) return null
  const { isOn } = status
  const change = (patch: SettingsPatch): void =>
    void attempt(() => liminal.client.settings.update(patch))
  const keys = commandKeys(settings.shortcuts).lockNow
  return (
    <section className="grid gap-3">
      <h3 className="font-semibold">{words('lock.settings')}</h3>
      <p className="-mt-1 text-ink-2">
        {isOn
          ? words('lock.onText', {
              keys: keys === undefined ? words('lock.lockNow') : keyLabel(keys, liminal.platform),
            })
          : words('lock.offText')}
      </p>
      {isOn ? <LockChoices settings={settings} onChange={change} /> : null}
      {isTurning ? (
        <LockPassphrase isOn={isOn} onClose={() => setTurning(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {isOn ? (
            <Button onClick={() => void attempt(() => liminal.client.lock.lockNow())}>
              {words('lock.lockNow')}
            </Button>
          ) : null}
          <Button onClick={() => setTurning(true)}>
            {words(isOn ? 'lock.turnOff' : 'lock.turnOn')}
          </Button>
        </div>
      )}
    </section>
  )
}

type Minutes = Settings['lockAfterMinutes']

const choices: readonly Minutes[] = [0, 1, 5, 15, 60]

interface LockChoicesProps {
  readonly settings: Settings
  readonly onChange: (patch: SettingsPatch) => void
}

function LockChoices({ settings, onChange }: LockChoicesProps) {
  return (
    <>
      <Choice
        label={words('lock.after')}
        value={String(settings.lockAfterMinutes)}
        onChange={(chosen) => {
          const minutes = choices.find((one) => String(one) === chosen)
          if (minutes !== undefined) onChange({ lockAfterMinutes: minutes })
        }}
        options={choices.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? words('lock.never') : words('lock.minutes', { count: minutes }),
        }))}
      />
      <Switch
        label={words('lock.withSystem')}
        hint={words('lock.withSystemText')}
        isOn={settings.lockWithSystem}
        onChange={(lockWithSystem) => onChange({ lockWithSystem })}
      />
    </>
  )
}
