/** One line of the table. */
export interface Figure {
  readonly bench: string
  readonly what: string
  readonly baseline: string
  readonly subject: string
  /** What was promised, and whether it was kept. */
  readonly bound?: { readonly words: string; readonly kept: boolean }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The median of the rounds, and how far apart they were. */
export function spread(rounds: readonly number[], unit: string, digits = 2): string {
  const [least, middle, most] = [0, 0.5, 1].map((share) =>
    percentile(rounds, share).toFixed(digits),
  )
  const range = least === most ? '' : ` (${least}–${most})`
  return `${middle} ${unit}${range}`
}

export function says(figure: Figure): void {
  console.log(JSON.stringify(figure))
}

/** Milliseconds from one instant of the system's monotonic clock to another. */
export function msBetween(fromNs: bigint | string, untilNs: bigint | string): number {
  return Number(BigInt(untilNs) - BigInt(fromNs)) / 1e6
}
