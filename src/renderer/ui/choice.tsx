import { useId } from 'react'

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly {
    readonly value: V
    readonly label: string
    readonly text?: string
  }[]
  readonly onChange: (value: V) => void
}

/** One of a few, all of them visible. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const name = useId()
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 text-small font-medium text-ink-2">{label}</legend>
      {options.map((option) => {
        const id = `${name}-${option.value}`
        return (
          <label
            key={option.value}
            className="-mx-2 flex items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-hover"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-labelledby={id}
              aria-describedby={option.text === undefined ? undefined : `${id}-text`}
              onChange={() => onChange(option.value)}
              className="h-[1lh] shrink-0 accent-accent"
            />
            <span className="grid">
              <span id={id}>{option.label}</span>
              {option.text === undefined ? null : (
                <span id={`${id}-text`} className="text-small text-ink-3">
                  {option.text}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
