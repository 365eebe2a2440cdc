import { useEffect, useState } from 'react'
import { every, now } from '../system/clock.ts'

const secondMs = 1_000

/** The time, that goes on by the second until a moment is there, and stands still without one. */
export function useNow(until: number | undefined): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    if (until === undefined) return undefined
    const stop = every(secondMs, () => {
      setTime(now())
      if (now() >= until) stop()
    })
    return stop
  }, [until])
  return time
}
