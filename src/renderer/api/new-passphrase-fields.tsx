import { SecretField } from '../ui/secret-field.tsx'
import { sentences, words } from '../words/words.ts'
import { passphraseStrength } from './passphrase-strength.ts'

/** What main asks for at least; it checks again. */
const minPassphraseChars = 8

/** Whether a new one was typed twice, and is long enough. */
export function isUsablePassphrase(passphrase: string, repeated: string): boolean {
  return [...passphrase].length >= minPassphraseChars && passphrase === repeated
}

interface NewPassphraseFieldsProps {
  readonly label: string
  readonly passphrase: string
  readonly repeated: string
  readonly onPassphrase: (value: string) => void
  readonly onRepeated: (value: string) => void
}

/** A new passphrase, typed twice, with a word on how well it will do. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, passphrase, repeated, onPassphrase, onRepeated } = props
  const isDifferent = repeated !== '' && repeated !== passphrase
  return (
    <>
      <SecretField
        label={label}
        value={passphrase}
        hint={newHint(passphrase)}
        onChange={onPassphrase}
      />
      <SecretField
        label={words('vault.repeatPassphrase')}
        value={repeated}
        hint={isDifferent ? words('vault.notTheSame') : undefined}
        onChange={onRepeated}
      />
    </>
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
