import type { KeyboardEvent } from 'react'
import { SecretField } from '../../ui/secret-field.tsx'

/** What main asks for at least; it checks again. */
export const minPassphraseChars = 8

interface PassphraseFieldsProps {
  /** A new vault needs its passphrase twice. */
  readonly isNew: boolean
  readonly passphrase: string
  readonly repeated: string
  readonly onPassphrase: (value: string) => void
  readonly onRepeated: (value: string) => void
  readonly onEnter: (event: KeyboardEvent) => void
}

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { isNew, passphrase, repeated, onPassphrase, onRepeated, onEnter } = props
  const isTooShort = passphrase !== '' && passphrase.length < minPassphraseChars
  const isDifferent = repeated !== '' && repeated !== passphrase
  return (
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter(event)
      }}
    >
      <SecretField
        label="Passphrase"
        value={passphrase}
        hint={
          isNew
            ? `At least ${minPassphraseChars} characters${isTooShort ? `; ${minPassphraseChars - passphrase.length} to go` : ''}. It cannot be recovered: if it is lost, keys are entered anew.`
            : 'The passphrase of the vault that is on this disk.'
        }
        onChange={onPassphrase}
      />
      {isNew ? (
        <SecretField
          label="Repeat passphrase"
          value={repeated}
          hint={isDifferent ? 'This is not the same yet.' : undefined}
          onChange={onRepeated}
        />
      ) : null}
    </div>
  )
}
