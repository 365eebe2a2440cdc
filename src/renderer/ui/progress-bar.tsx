interface ProgressBarProps {
  readonly label: string
  /** Between 0 and 1; absent while it can't be told. */
  readonly value: number | undefined
  /** The same in words. */
  readonly words: string
}

export function ProgressBar({ label, value, words }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(value * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
      className="h-1.5 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={
          percent === undefined
            ? 'breathing h-full rounded-full bg-line-2'
            : 'h-full rounded-full bg-accent transition-[width] duration-(--fast)'
        }
        style={{ width: percent === undefined ? '100%' : `${percent}%` }}
      />
    </div>
  )
}
