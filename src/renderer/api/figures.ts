import { numberFormat } from '../words/formats.ts'
import { words } from '../words/words.ts'

export function integer(value: number): string {
  return numberFormat().format(value)
}

/** What is counted, one or many. */
type Unit = 'answer' | 'character' | 'message' | 'minute' | 'model' | 'request' | 'second' | 'token'

/** `1 character`, `8 characters`. */
export function times(count: number, unit: Unit): string {
  return words(`figures.${unit}`, { count })
}

/**
 * US dollars, as exactly as such a sum is of use: `$4.12`, `$0.31`, `$0.0113`. Rounded up, and what
 * is less than a hundredth of a cent says so.
 */
export function money(microUsd: number): string {
  if (microUsd < 0) return `−${money(-microUsd)}`
  if (microUsd > 0 && microUsd < 100) return words('figures.leastMoney')
  return numberFormat(microUsd < 1_000_000 ? smallSum : sum).format(microUsd / 1_000_000)
}

/** The same to the cent, where there are some: `$0.24`. */
export function roundMoney(microUsd: number): string {
  return microUsd < 10_000 ? money(microUsd) : numberFormat(sum).format(microUsd / 1_000_000)
}

// The plain sign: all sums are in US dollars, and the places that show them say so.
const sum = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const
const smallSum = { ...sum, maximumFractionDigits: 4 } as const

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
  return numberFormat({
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value)
}
