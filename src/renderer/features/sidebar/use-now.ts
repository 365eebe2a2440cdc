import { useEffect, useState } from 'react'
import { after, now } from '../../system/clock.ts'

/** The time, to the minute. */
export function useNow(): number {
  const [time, setTime] = useState(now)
  useEffect(() => after(60_000, () => setTime(now())), [time])
  return time
}
