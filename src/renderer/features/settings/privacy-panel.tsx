import type { ReactNode } from 'react'
import { Switch } from '../../ui/switch.tsx'
import { SettingsForm } from './settings-form.tsx'

interface PrivacyPanelProps {
  readonly vaultPanel: ReactNode
  readonly networkPanel: ReactNode
}

export function PrivacyPanel({ vaultPanel, networkPanel }: PrivacyPanelProps) {
  return (
    <div className="grid gap-5">
      <section className="grid gap-2">
        <h3 className="font-semibold">What leaves this machine</h3>
        <p className="text-ink-2">
          Only the requests to the providers that you added: the messages of the conversation, and
          the key of that provider. Nothing else, to nobody else.
        </p>
        <p className="text-ink-2">
          No telemetry, no account, no crash reports. Images in answers are not loaded, and a link
          is opened only after you were asked.
        </p>
      </section>
      <section className="grid gap-2">
        <h3 className="font-semibold">Exact requests</h3>
        <SettingsForm>
          {({ keepRequests }, change) => (
            <Switch
              label="Keep exact requests for 7 days"
              hint="So that you can read what was sent for an answer, with the key masked. Switching it off removes those that are kept."
              isOn={keepRequests}
              onChange={(isOn) => change({ keepRequests: isOn })}
            />
          )}
        </SettingsForm>
      </section>
      <section className="grid gap-2">
        <h3 className="font-semibold">Where keys are kept</h3>
        {vaultPanel}
      </section>
      <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h3 className="font-semibold">Network ledger</h3>
        {networkPanel}
      </section>
    </div>
  )
}
