/** When a conversation last changed, as short as it can be told in a language. */
export function shortTime(timeMs: number, nowMs: number, language: string): string {
  const format = formatsOf(language)
  const time = new Date(timeMs)
  const today = new Date(nowMs).setHours(0, 0, 0, 0)
  if (timeMs >= daysBefore(today, 1)) return format.clock.format(time)
  if (timeMs >= daysBefore(today, 6)) return format.weekday.format(time)
  return time.getFullYear() === new Date(nowMs).getFullYear()
    ? format.day.format(time)
    : format.month.format(time)
}

/** Through the calendar, since a day of a clock change is not 24 hours long. */
export function daysBefore(dayMs: number, days: number): number {
  const day = new Date(dayMs)
  return day.setDate(day.getDate() - days)
}

interface Formats {
  readonly clock: Intl.DateTimeFormat
  readonly weekday: Intl.DateTimeFormat
  readonly day: Intl.DateTimeFormat
  readonly month: Intl.DateTimeFormat
}

/** Making one takes longer than a hundred uses of it. */
const made = new Map<string, Formats>()

function formatsOf(language: string): Formats {
  const known = made.get(language)
  if (known) return known
  // Of the Englishes that with the day before the month, which is shorter.
  const dates = language === 'en' ? 'en-GB' : language
  const formats = {
    clock: new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    weekday: new Intl.DateTimeFormat(language, { weekday: 'short' }),
    day: new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short' }),
    month: new Intl.DateTimeFormat(dates, { month: 'short', year: 'numeric' }),
  }
  made.set(language, formats)
  return formats
}
