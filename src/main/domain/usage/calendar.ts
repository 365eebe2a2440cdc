/** The days of one time zone. A day is written `2026-11-22`, a month by its first day. */
export interface Calendar {
  /** The day on which a moment falls, in milliseconds since the epoch. */
  readonly dayOf: (atMs: number) => string
  /** The first moment of a day, in milliseconds since the epoch. */
  readonly startOf: (day: string) => number
}

/**
 * @param timeZone an IANA name; one that the system does not know counts as UTC
 */
export function createCalendar(timeZone: string): Calendar {
  const format = formatFor(timeZone)

  function fieldsAt(atMs: number): Readonly<Record<string, string>> {
    return Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, value]))
  }

  function dayOf(atMs: number): string {
    const { year, month, day } = fieldsAt(atMs)
    return `${year}-${month}-${day}`
  }

  /** What the zone's clocks show at a moment, less what those of UTC show. */
  function offsetAt(atMs: number): number {
    const { year, month, day, hour, minute, second } = fieldsAt(atMs)
    const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    return shown - Math.floor(atMs / 1000) * 1000
  }

  return {
    dayOf,
    startOf: (day) => {
      const midnightMs = Date.parse(`${day}T00:00:00Z`)
      // Where the clocks change near midnight, the day begins by the one or the other offset:
      // midnight may be skipped, and then the day begins later, or come twice.
      const candidates = [midnightMs - dayMs, midnightMs + dayMs]
        .map((atMs) => midnightMs - offsetAt(atMs))
        .toSorted((a, b) => a - b)
      return candidates.find((atMs) => dayOf(atMs) === day) ?? Math.max(...candidates)
    },
  }
}

const dayMs = 86_400_000

/** The day that is `days` after another one, before it when negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The first day of a day's month. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const fields: Intl.DateTimeFormatOptions = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }
  try {
    return new Intl.DateTimeFormat('en', { ...fields, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en', { ...fields, timeZone: 'UTC' })
  }
}
