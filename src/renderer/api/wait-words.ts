import { now } from '../system/clock.ts'
import { seconds } from './figures.ts'

/** A wait that a provider asks for. */
export interface Wait {
  readonly retryAfterMs?: number | undefined
  /** Milliseconds since the epoch. */
  readonly retryAt?: number | undefined
}

const minuteMs = 60_000

/** From when asking again may help, as the end of a sentence: `at 14:32`. */
export function waitWords({ retryAfterMs, retryAt }: Wait, nowMs = now()): string {
  if (retryAt === undefined) {
    return retryAfterMs === undefined ? 'in a while' : `in ${seconds(retryAfterMs)}`
  }
  if (retryAt <= nowMs) return 'now'
  // The minute that is named is the one in which it surely holds.
  const at = new Date(Math.ceil(retryAt / minuteMs) * minuteMs)
  const isToday = at.toDateString() === new Date(nowMs).toDateString()
  return isToday ? `at ${clockTime.format(at)}` : `on ${day.format(at)} at ${clockTime.format(at)}`
}

const clockTime = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })
