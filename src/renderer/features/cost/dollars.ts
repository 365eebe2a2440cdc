import { words } from '../../words/words.ts'

/** What a field of dollars says: an amount, none, or what is wrong with it. */
export type Dollars =
  | { readonly state: 'amount'; readonly microUsd: number }
  | { readonly state: 'none' }
  | { readonly state: 'wrong'; readonly text: string }

/** Reads dollars and cents as people type them. */
export function parseDollars(typed: string): Dollars {
  const text = typed.trim()
  if (text === '') return { state: 'none' }
  const [, dollars, cents = ''] = /^\$?\s*(\d+)(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (dollars === undefined) {
    return { state: 'wrong', text: words('cost.wrongDollars') }
  }
  const allCents = Number(dollars) * 100 + Number(cents.padEnd(2, '0'))
  if (allCents === 0) {
    return { state: 'wrong', text: words('cost.atLeastOneCent') }
  }
  if (allCents > 99_999_999) return { state: 'wrong', text: words('cost.atMost') }
  return { state: 'amount', microUsd: allCents * 10_000 }
}

/** As it is written into a field. */
export function dollarsTyped(microUsd: number | undefined): string {
  return microUsd === undefined ? '' : (microUsd / 1_000_000).toFixed(2)
}
