export const dayMs = 24 * 60 * 60 * 1000

/** The day of a time, in UTC, as days since the epoch. */
export function dayOf(timeMs: number): number {
  return Math.floor(timeMs / dayMs)
}
