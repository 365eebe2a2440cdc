import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'
import { words } from '../../words/words.ts'

/** Opens the passphrase vault for as long as the app runs. */
export function UnlockForm() {
  const { client } = useLiminal()
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const unlock = (): void => void act.run(() => client.vault.unlock({ passphrase }))
  return (
    <section
      aria-label={words('vault.unlockTheVault')}
      className="grid gap-3 rounded-card border border-line bg-sunken p-4"
    >
      <div>
        <h3 className="font-semibold">{words('vault.locked')}</h3>
        <p className="mt-0.5 text-ink-2">{words('vault.lockedText')}</p>
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
        <FaultAlert fault={act.fault} kept={words('vault.noKeyLost')} without={['open-privacy']} />
      ) : null}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={passphrase === '' || act.isBusy}
        onClick={unlock}
      >
        {words('vault.unlock')}
      </Button>
    </section>
  )
}
