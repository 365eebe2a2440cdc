import type { KeyboardEvent } from 'react'
import { SecretField } from '../../ui/secret-field.tsx'
import { passphraseStrength } from './passphrase-strength.ts'
import { sentences, words } from '../../words/words.ts'

/** What main asks for at least; it checks again. */
const minPassphraseChars = 8

/** Whether a new one was typed twice, and is long enough. */
export function isUsablePassphrase(passphrase: string, repeated: string): boolean {
  return [...passphrase].length >= minPassphraseChars && passphrase === repeated
}

interface PassphraseFieldsProps {
  /** A new vault needs its passphrase twice. */
  readonly isNew: boolean
  readonly label?: string
  readonly passphrase: string
  readonly repeated: string
  readonly onPassphrase: (value: string) => void
  readonly onRepeated: (value: string) => void
  readonly onEnter: (event: KeyboardEvent) => void
}

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { isNew, label, passphrase, repeated, onPassphrase, onRepeated, onEnter } = props
  const isDifferent = repeated !== '' && repeated !== passphrase
  return (
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onEnter(event)
      }}
    >
      <SecretField
        label={label ?? words('vault.passphrase')}
        value={passphrase}
        hint={isNew ? newHint(passphrase) : words('vault.passphraseOfVault')}
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

/** What a new one has to be, how much of it is missing, and how well it will do. */
function newHint(passphrase: string): string {
  const chars = [...passphrase].length
  const count = minPassphraseChars
  const missing = count - chars
  if (chars > 0 && missing > 0) return words('vault.passphraseHintMissing', { count, missing })
  const hint = words('vault.passphraseHint', { count })
  if (chars === 0) return hint
  return sentences(words(`vault.strength.${passphraseStrength(passphrase)}`), hint)
}
