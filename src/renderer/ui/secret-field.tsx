import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { TextField } from './field.tsx'
import { words } from '../words/words.ts'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: ReactNode
  /** Has the keyboard as soon as it is there. */
  readonly isFirst?: boolean
  readonly onChange: (value: string) => void
}

/** Hides what is typed unless it is asked to show it. */
export function SecretField({ label, value, hint, isFirst = false, onChange }: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <TextField
      label={label}
      // Only where nothing else is there that could have it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isFirst}
      // A password field has no role, and assistive technology is to find it like the others.
      role="textbox"
      type={isShown ? 'text' : 'password'}
      value={value}
      hint={hint}
      onChange={onChange}
      trailing={
        <IconButton
          label={words(isShown ? 'common.hideTyped' : 'common.showTyped', { label })}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={16} strokeWidth={1.6} aria-hidden />
        </IconButton>
      }
    />
  )
}
