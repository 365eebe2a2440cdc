import { clsx } from 'clsx'
import { useId, type ComponentProps, type ReactNode } from 'react'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  readonly label: string
  readonly hint?: ReactNode
  readonly onChange: (value: string) => void
  /** Stands at the right end, inside the field. */
  readonly trailing?: ReactNode
}

/** One line of text with its label, and a hint under it. */
export function TextField({ label, hint, onChange, trailing, className, ...rest }: TextFieldProps) {
  const id = useId()
  const hintId = useId()
  return (
    <div className={clsx('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-small font-medium text-ink-2">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-describedby={hint === undefined ? undefined : hintId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          className={clsx(
            'h-8.5 w-full rounded-control border border-line-2 bg-raised px-2.5 text-ink',
            trailing !== undefined && 'pe-10',
          )}
          {...rest}
        />
        {trailing === undefined ? null : (
          <span className="absolute inset-y-0 end-1 flex items-center">{trailing}</span>
        )}
      </div>
      {hint === undefined ? null : (
        <p id={hintId} className="text-small text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}
