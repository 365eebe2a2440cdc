interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: string])[]
}

/** Names and values, side by side, to be read and copied. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="wrap-anywhere select-text">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
