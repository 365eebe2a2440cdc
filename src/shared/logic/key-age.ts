const dayMs = 24 * 60 * 60 * 1000

/** How long the user is left alone after "Remind me later". */
export const keyReminderPauseMs = 30 * dayMs

/** Whole days since the key was entered; a clock that was set back makes none younger than new. */
export function keyAgeDays(addedAt: number, now: number): number {
  return Math.max(0, Math.floor((now - addedAt) / dayMs))
}

interface KeyToLookAt {
  /** Milliseconds since the epoch; absent where it is not known. */
  readonly addedAt?: number | undefined
  readonly now: number
  /** After how many days to ask; 0 never. */
  readonly reminderDays: number
  /** Until when the user wants to be left alone. */
  readonly pausedUntil?: number | undefined
}

/** Whether the user is to be asked to replace the key. */
export function isKeyDue({ addedAt, now, reminderDays, pausedUntil }: KeyToLookAt): boolean {
  if (addedAt === undefined || reminderDays === 0) return false
  if (pausedUntil !== undefined && now < pausedUntil) return false
  return keyAgeDays(addedAt, now) >= reminderDays
}
