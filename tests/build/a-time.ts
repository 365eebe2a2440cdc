let last = Date.UTC(2026, 5, 1, 9)

/** Milliseconds since the epoch, each one a second after the one before. */
export function aTime(): number {
  last += 1000
  return last
}
