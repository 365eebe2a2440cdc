import type { KeyboardEvent } from 'react'
import { NewPassphraseFields } from '../../api/new-passphrase-fields.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'

interface PassphraseFieldsProps {
  /** A new vault needs its passphrase twice. */
  readonly isNew: boolean
  readonly passphrase: string
  readonly repeated: string
  readonly onPassphrase: (value: string) => void
  readonly onRepeated: (value: string) => void
  readonly onEnter: (event: KeyboardEvent) => void
}

export function PassphraseFields({ isNew, onEnter, ...typed }: PassphraseFieldsProps) {
  return (
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter(event)
      }}
    >
      {isNew ? (
        <NewPassphraseFields label={words('vault.passphrase')} {...typed} />
      ) : (
        <SecretField
          label={words('vault.passphrase')}
          value={typed.passphrase}
          hint={words('vault.passphraseOfVault')}
          onChange={typed.onPassphrase}
        />
      )}
    </div>
  )
}
