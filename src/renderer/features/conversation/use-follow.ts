import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { followsAfterScroll } from './follow-scroll.ts'

interface Follow {
  readonly follows: boolean
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly column: RefObject<HTMLDivElement | null>
  readonly onScroll: () => void
  readonly jump: () => void
}

/** Keeps the end of the column in view while the reader is there. `anew` jumps to it. */
export function useFollow(anew: unknown): Follow {
  const scroller = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const place = useRef({ follows: true, scrollTop: 0 })
  const [follows, setFollows] = useState(true)

  const jump = useCallback(() => {
    const element = scroller.current
    if (!element) return
    element.scrollTop = element.scrollHeight
    place.current = { follows: true, scrollTop: element.scrollTop }
    setFollows(true)
  }, [])

  useLayoutEffect(jump, [jump, anew])

  useEffect(() => {
    if (!scroller.current || !column.current) return
    const observer = new ResizeObserver(() => {
      if (place.current.follows) jump()
    })
    observer.observe(scroller.current)
    observer.observe(column.current)
    return () => observer.disconnect()
  }, [jump])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const isFollowing = followsAfterScroll(place.current, element)
    place.current = { follows: isFollowing, scrollTop: element.scrollTop }
    setFollows(isFollowing)
  }, [])

  return { follows, scroller, column, onScroll, jump }
}
