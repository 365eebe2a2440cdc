import { useId, type ReactNode } from 'react'

interface SwitchProps {
  readonly label: string
  /** What follows from it, either way. */
  readonly hint?: ReactNode
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ label, hint, isOn, isDisabled = false, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={isDisabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="relative mt-0.5 h-4.5 w-8 shrink-0 appearance-none rounded-full bg-line-2 transition-colors duration-(--fast) disabled:opacity-50 before:absolute before:top-0.5 before:start-0.5 before:size-3.5 before:rounded-full before:bg-raised before:transition-transform before:duration-(--fast) checked:bg-accent checked:before:translate-x-3.5 rtl:checked:before:-translate-x-3.5"
      />
      <span className="grid gap-0.5">
        <span id={`${id}-label`}>{label}</span>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="text-small text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
