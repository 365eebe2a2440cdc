import { RotateCcw, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { keyLabel, keysOfPress } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { Keys } from './keys.tsx'

interface ShortcutRowProps {
  readonly name: string
  readonly keys: string | undefined
  /** They are not those that the app came with. */
  readonly isChanged: boolean
  readonly canBeRemoved: boolean
  /** Why the keys that were pressed were not taken. */
  readonly problem: string | undefined
  readonly onChoose: (keys: string) => void
  readonly onRemove: () => void
  readonly onReset: () => void
}

export function ShortcutRow(props: ShortcutRowProps) {
  const { name, keys, problem } = props
  const { platform } = useLiminal()
  const [isListening, setListening] = useState(false)
  const label = keys === undefined ? words('shortcuts.none') : keyLabel(keys, platform)

  function onKeyDown(event: KeyboardEvent): void {
    if (!isListening || event.key === 'Tab') return
    // Nothing else may take a key that is being chosen, not even Escape, which gives up.
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    const press = keysOfPress(event, platform)
    if (press !== undefined) props.onChoose(press)
    if (press !== undefined || event.key === 'Escape') setListening(false)
  }

  return (
    <li className="border-b border-line py-1 last:border-b-0">
      <div className="flex min-h-8 items-center gap-1">
        <span className="me-auto min-w-0">{name}</span>
        {props.isChanged ? (
          <IconButton label={words('shortcuts.reset', { command: name })} onClick={props.onReset}>
            <RotateCcw size={14} strokeWidth={1.6} aria-hidden />
          </IconButton>
        ) : null}
        {props.canBeRemoved ? (
          <IconButton label={words('shortcuts.remove', { command: name })} onClick={props.onRemove}>
            <X size={14} strokeWidth={1.6} aria-hidden />
          </IconButton>
        ) : null}
        <button
          type="button"
          aria-label={words('shortcuts.changeOf', { command: name, keys: label })}
          onClick={() => setListening(true)}
          onBlur={() => setListening(false)}
          onKeyDown={onKeyDown}
          className="min-w-28 rounded-control border border-line-2 bg-raised px-2 py-1 text-small hover:bg-hover"
        >
          {isListening ? (
            words('shortcuts.press')
          ) : keys === undefined ? (
            label
          ) : (
            <Keys label={label} />
          )}
        </button>
      </div>
      {problem === undefined ? null : (
        <p role="alert" className="pb-1 text-small text-bad">
          {problem}
        </p>
      )}
    </li>
  )
}
