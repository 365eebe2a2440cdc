import { useState } from 'react'
import type { KeyDescription } from '../../../shared/model/provider.ts'
import { Button } from '../../ui/button.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { words } from '../../words/words.ts'

interface KeyFieldProps {
  /** What is known of the key that is kept already. */
  readonly kept: KeyDescription | undefined
  readonly value: string
  readonly hint: string
  readonly onChange: (value: string) => void
}

/** A key can be written and replaced, never read. */
export function KeyField({ kept, value, hint, onChange }: KeyFieldProps) {
  const [isReplacing, setReplacing] = useState(false)
  if (!kept?.present || isReplacing || value !== '') {
    return (
      <SecretField
        label={words('providers.apiKey')}
        value={value}
        hint={hint}
        onChange={onChange}
      />
    )
  }
  return (
    <div className="grid gap-1.5">
      <span className="text-small font-medium text-ink-2">{words('providers.apiKey')}</span>
      <div className="flex items-center gap-3">
        <span className="font-code text-small text-ink">••••{kept.hint}</span>
        <span className="text-small text-ink-3">
          {words(kept.backend ? `providers.keptIn.${kept.backend}` : 'providers.kept')}
        </span>
        <Button
          className="ms-auto"
          aria-label={words('providers.replaceKey')}
          onClick={() => setReplacing(true)}
        >
          {words('providers.replace')}
        </Button>
      </div>
    </div>
  )
}
