import { useState, type FormEvent } from 'react'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import type { VaultBackend } from '../../../shared/model/settings.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { isUsablePassphrase } from '../../api/new-passphrase-fields.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'
import { words } from '../../words/words.ts'

interface VaultChoiceProps {
  readonly status: VaultStatus
  /** Stands beside the button, for instance a way back. */
  readonly onDone?: () => void
}

/** Asks where keys are to be kept. Nothing is kept anywhere before it was answered. */
export function VaultChoice({ status, onDone }: VaultChoiceProps) {
  const { client } = useLiminal()
  const act = useAct()
  const [backend, setBackend] = useState<VaultBackend>(
    status.keychainWorks ? 'os-keychain' : 'passphrase',
  )
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const isNewVault = !status.passphraseVaultExists
  const canChoose = backend !== 'passphrase' || isUsable(passphrase, repeated, isNewVault)

  async function choose(): Promise<void> {
    const choice = backend === 'passphrase' ? { backend, passphrase } : { backend }
    const isDone = await act.run(() => client.vault.choose(choice))
    if (isDone) onDone?.()
  }

  // The panel may stand inside a form, which must not be sent by its Enter.
  function onEnter(event: FormEvent | KeyboardEvent): void {
    event.preventDefault()
    if (canChoose) void choose()
  }

  return (
    <section
      aria-label={words('vault.where')}
      className="grid gap-3 rounded-card border border-line bg-sunken p-4"
    >
      <h3 className="font-semibold">{words('vault.choose')}</h3>
      <p className="-mt-2.5 text-ink-2">{reasonFor(status)}</p>
      <Choice
        label={words('vault.keepIn')}
        value={backend}
        onChange={setBackend}
        options={optionsFor(status)}
      />
      {backend === 'passphrase' ? (
        <PassphraseFields
          isNew={isNewVault}
          passphrase={passphrase}
          repeated={repeated}
          onPassphrase={setPassphrase}
          onRepeated={setRepeated}
          onEnter={onEnter}
        />
      ) : null}
      {act.fault ? (
        <FaultAlert
          fault={act.fault}
          kept={words('common.nothingChanged')}
          without={['open-privacy', 'open-providers']}
        />
      ) : null}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={!canChoose || act.isBusy}
        onClick={() => void choose()}
      >
        {buttonLabels[backend](isNewVault)}
      </Button>
    </section>
  )
}

const buttonLabels: { readonly [B in VaultBackend]: (isNew: boolean) => string } = {
  'os-keychain': () => words('vault.useKeychain'),
  passphrase: (isNew) => words(isNew ? 'vault.create' : 'vault.open'),
  'session-only': () => words('vault.keepForSession'),
}

function isUsable(passphrase: string, repeated: string, isNew: boolean): boolean {
  if (!isNew) return passphrase !== ''
  return isUsablePassphrase(passphrase, repeated)
}

function reasonFor(status: VaultStatus): string {
  if (status.state === 'unavailable') {
    return words('vault.placeGone')
  }
  return words(status.keychainWorks ? 'vault.keysElsewhere' : 'vault.noKeychain')
}

function optionsFor(status: VaultStatus) {
  const keychain = {
    value: 'os-keychain' as const,
    label: words('vault.keychain'),
    text: words('vault.keychainText'),
  }
  return [
    ...(status.keychainWorks ? [keychain] : []),
    {
      value: 'passphrase' as const,
      label: words('vault.vault'),
      text: words('vault.vaultText'),
    },
    {
      value: 'session-only' as const,
      label: words('vault.session'),
      text: words('vault.sessionText'),
    },
  ]
}
