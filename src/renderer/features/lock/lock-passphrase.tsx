import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { NewPassphraseFields, isUsablePassphrase } from '../../api/new-passphrase-fields.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'

interface LockPassphraseProps {
  readonly isOn: boolean
  readonly onClose: () => void
}

/** Asks for the passphrase: a new one to turn the lock on, the present one to turn it off. */
export function LockPassphrase({ isOn, onClose }: LockPassphraseProps) {
  const { lock } = useLiminal().client
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const isUsable = isOn ? passphrase !== '' : isUsablePassphrase(passphrase, repeated)
  const label = words(isOn ? 'lock.turnOffNow' : 'lock.turnOnNow')

  async function turn(): Promise<void> {
    if (!isUsable || act.isBusy) return
    const isDone = await act.run(() => (isOn ? lock.turnOff : lock.turnOn)({ passphrase }))
    if (isDone) onClose()
  }

  return (
    <form
      aria-label={label}
      noValidate
      className="grid gap-3 rounded-card border border-line bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void turn()
      }}
    >
      {isOn ? (
        <SecretField label={words('lock.passphrase')} value={passphrase} onChange={setPassphrase} />
      ) : (
        <NewPassphraseFields
          label={words('lock.passphrase')}
          passphrase={passphrase}
          repeated={repeated}
          onPassphrase={setPassphrase}
          onRepeated={setRepeated}
        />
      )}
      {act.fault ? <FaultAlert fault={act.fault} kept={words('lock.notTurned')} /> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={!isUsable || act.isBusy}>
          {label}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
