import { now } from '../system/clock.ts'
import { words, wordsLanguage } from '../words/words.ts'
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
    return retryAfterMs === undefined
      ? words('figures.inAWhile')
      : words('figures.inTime', { time: seconds(retryAfterMs) })
  }
  if (retryAt <= nowMs) return words('figures.now')
  // The minute that is named is the one in which it surely holds.
  const at = new Date(Math.ceil(retryAt / minuteMs) * minuteMs)
  const isToday = at.toDateString() === new Date(nowMs).toDateString()
  const time = new Intl.DateTimeFormat(wordsLanguage(), clockTime).format(at)
  return isToday
    ? words('figures.atTime', { time })
    : words('figures.onDayAtTime', {
        day: new Intl.DateTimeFormat(wordsLanguage(), dayOfYear).format(at),
        time,
      })
}

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const dayOfYear = { day: 'numeric', month: 'long' } as const
