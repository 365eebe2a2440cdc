/** Time, handed in so that rules about time can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. May jump in either direction. */
  readonly now: () => number

  /** The time zone in which the user's days are counted, by its IANA name. May change. */
  readonly timeZone: () => string

  /** Milliseconds from some fixed point. Never runs backwards; use it for durations. */
  readonly monotonicMs: () => number

  /**
   * Calls `callback` once, not before `delayMs` have passed, unless cancelled.
   * Cancelling twice, or after the call, does nothing.
   */
  readonly after: (delayMs: number, callback: () => void) => CancelTimer
}

export type CancelTimer = () => void
