const wholeNumbers = new Intl.NumberFormat('en')

export function integer(value: number): string {
  return wholeNumbers.format(value)
}

/** `1 character`, `8 characters`. */
export function times(count: number, unit: string): string {
  return `${integer(count)} ${unit}${count === 1 ? '' : 's'}`
}

/**
 * US dollars, as exactly as such a sum is of use: `$4.12`, `$0.31`, `$0.0113`. Rounded up, and what
 * is less than a hundredth of a cent says so.
 */
export function money(microUsd: number): string {
  if (microUsd < 0) return `−${money(-microUsd)}`
  if (microUsd > 0 && microUsd < 100) return 'under $0.0001'
  return microUsd < 1_000_000
    ? smallSums.format(microUsd / 1_000_000)
    : sums.format(microUsd / 1_000_000)
}

/** The same to the cent, where there are some: `$0.24`. */
export function roundMoney(microUsd: number): string {
  return microUsd < 10_000 ? money(microUsd) : sums.format(microUsd / 1_000_000)
}

const dollars = { style: 'currency', currency: 'USD' } as const
const sums = new Intl.NumberFormat('en-US', dollars)
const smallSums = new Intl.NumberFormat('en-US', { ...dollars, maximumFractionDigits: 4 })

/** A span in the unit that a person would say: `8 seconds`, `2 minutes`. */
export function seconds(durationMs: number): string {
  const whole = Math.max(1, Math.round(durationMs / 1000))
  return whole < 120 ? times(whole, 'second') : times(Math.round(whole / 60), 'minute')
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** As disks and downloads are counted, by thousands: `640 MB`, `2.6 GB`. */
export function bytes(count: number): string {
  const step = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(count) / 3)))
  const value = count / 1000 ** step
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value)
}
