const secondMs = 1_000

/** After the third wrong try in a row, and after each further one; the last holds from there on. */
const waitsMs = [0, 0, 0, 5, 15, 60, 300, 900, 3_600].map((seconds) => seconds * secondMs)

/** How long a reset that was asked for can be taken back by who knows the passphrase. */
export const resetAfterMs = 24 * 60 * 60 * secondMs

interface WrongTries {
  /** Since the last right one. */
  readonly failures: number
  /** Milliseconds since the epoch. */
  readonly lastFailureAt?: number | undefined
}

/** Until when no passphrase is looked at. A clock that was set back does not make it longer. */
export function waitUntil(
  { failures, lastFailureAt }: WrongTries,
  now: number,
): number | undefined {
  const waitMs = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0
  if (waitMs === 0 || lastFailureAt === undefined) return undefined
  const until = Math.min(lastFailureAt, now) + waitMs
  return until > now ? until : undefined
}
