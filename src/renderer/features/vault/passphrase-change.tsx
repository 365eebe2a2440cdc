import { useState } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { isUsablePassphrase, NewPassphraseFields } from '../../api/new-passphrase-fields.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'

/** Gives the passphrase vault another passphrase. */
export function PassphraseChange() {
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  if (isOpen) {
    const close = (isDone: boolean): void => {
      setOpen(false)
      setChanged(isDone)
    }
    return <PassphraseChangeForm onClose={close} />
  }
  return (
    <>
      {isChanged ? (
        <p role="status" className="text-good">
          {words('vault.changed')}
        </p>
      ) : null}
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        {words('vault.change')}
      </Button>
    </>
  )
}

function PassphraseChangeForm({ onClose }: { readonly onClose: (isDone: boolean) => void }) {
  const { client } = useLiminal()
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const canChange = passphrase !== '' && isUsablePassphrase(next, repeated) && !act.isBusy

  async function change(): Promise<void> {
    if (!canChange) return
    if (await act.run(() => client.vault.changePassphrase({ passphrase, next }))) onClose(true)
  }

  return (
    <form
      aria-label={words('vault.changeTitle')}
      noValidate
      className="grid gap-3 rounded-card border border-line bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <h3 className="font-semibold">{words('vault.changeTitle')}</h3>
      <SecretField
        label={words('vault.oldPassphrase')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <NewPassphraseFields
        label={words('vault.newPassphrase')}
        passphrase={next}
        repeated={repeated}
        onPassphrase={setNext}
        onRepeated={setRepeated}
      />
      {act.fault ? (
        <FaultAlert
          fault={act.fault}
          kept={words('vault.oldPassphraseHolds')}
          without={['open-privacy', 'open-providers']}
        />
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={!canChange}>
          {words('vault.changeIt')}
        </Button>
        <Button look="quiet" onClick={() => onClose(false)}>
          {words('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
