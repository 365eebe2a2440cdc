import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'

/** Opens the passphrase vault for as long as the app runs. */
export function UnlockForm() {
  const { client } = useLiminal()
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const unlock = (): void => void act.run(() => client.vault.unlock({ passphrase }))
  return (
    <section
      aria-label="Unlock the vault"
      className="grid gap-3 rounded-card border border-line bg-sunken p-4"
    >
      <div>
        <h3 className="font-semibold">The passphrase vault is locked</h3>
        <p className="mt-0.5 text-ink-2">
          Unlock it to use the keys in it. Your conversations can be read without it.
        </p>
      </div>
      <PassphraseFields
        isNew={false}
        passphrase={passphrase}
        repeated=""
        onPassphrase={setPassphrase}
        onRepeated={() => undefined}
        onEnter={(event) => {
          event.preventDefault()
          if (passphrase !== '') unlock()
        }}
      />
      {act.fault ? (
        <FaultAlert fault={act.fault} kept="No key was lost." without={['open-privacy']} />
      ) : null}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={passphrase === '' || act.isBusy}
        onClick={unlock}
      >
        Unlock
      </Button>
    </section>
  )
}
