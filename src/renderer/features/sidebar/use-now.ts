import { useEffect, useState } from 'react'
import { every, now } from '../../system/clock.ts'

/** The time, to the minute. */
export function useNow(): number {
  const [time, setTime] = useState(now)
  useEffect(() => every(60_000, () => setTime(now())), [])
  return time
}
