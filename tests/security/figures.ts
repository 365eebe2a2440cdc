import { appendFileSync } from 'node:fs'

/** What a suite has counted; each row of `npm run security` is one of these. */
export interface Figures {
  /** What was attacked, as it stands in the table. */
  readonly area: string
  /** How often. */
  readonly runs: number
  /** What got through, by kind; a row is good when all are 0. */
  readonly gotThrough: Readonly<Record<string, number>>
}

const report = process.env['LIMINAL_SECURITY_REPORT']

/** Puts a row into the table, where one is drawn. What it says must also be asserted by the caller. */
export function tell(figures: Figures): void {
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(figures)}\n`)
}

/** How often to attack: in full for `npm run security`, a sample in the unit tests of each day. */
export function howOften({ full, sample }: { full: number; sample: number }): number {
  return report === undefined ? sample : full
}
