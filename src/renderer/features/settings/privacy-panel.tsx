import type { ReactNode } from 'react'

export function PrivacyPanel({ vaultPanel }: { readonly vaultPanel: ReactNode }) {
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
        <h3 className="font-semibold">Where keys are kept</h3>
        {vaultPanel}
      </section>
    </div>
  )
}
