const wholeNumbers = new Intl.NumberFormat('en')

export function integer(value: number): string {
  return wholeNumbers.format(value)
}

/** `1 character`, `8 characters`. */
export function times(count: number, unit: string): string {
  return `${integer(count)} ${unit}${count === 1 ? '' : 's'}`
}

/** A span in the unit that a person would say: `8 seconds`, `2 minutes`. */
export function seconds(durationMs: number): string {
  const whole = Math.max(1, Math.round(durationMs / 1000))
  return whole < 120 ? times(whole, 'second') : times(Math.round(whole / 60), 'minute')
}
