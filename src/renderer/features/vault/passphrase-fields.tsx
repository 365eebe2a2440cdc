import type { KeyboardEvent } from 'react'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'

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
  const isDifferent = repeated !== '' && repeated !== passphrase
  return (
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter(event)
      }}
    >
      <SecretField
        label={words('vault.passphrase')}
        value={passphrase}
        hint={isNew ? newHint(passphrase.length) : words('vault.passphraseOfVault')}
        onChange={onPassphrase}
      />
      {isNew ? (
        <SecretField
          label={words('vault.repeatPassphrase')}
          value={repeated}
          hint={isDifferent ? words('vault.notTheSame') : undefined}
          onChange={onRepeated}
        />
      ) : null}
    </div>
  )
}

/** What a new one has to be, and how much of it is missing. */
function newHint(chars: number): string {
  const count = minPassphraseChars
  const missing = count - chars
  return chars > 0 && missing > 0
    ? words('vault.passphraseHintMissing', { count, missing })
    : words('vault.passphraseHint', { count })
}
