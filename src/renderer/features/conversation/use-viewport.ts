import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { ConversationWindow, ShownConversation } from '../../api/conversation-window.ts'
import { useSource } from '../../api/source.ts'
import type { PathRange } from './path-layout.ts'
import { createViewport, type Viewport } from './viewport.ts'

interface UsedViewport {
  readonly viewport: Viewport
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly column: RefObject<HTMLDivElement | null>
  readonly range: PathRange
}

/** So many messages are read ahead of the reader, before and after those that are drawn. */
const readAhead = 40

/** The viewport of a conversation, from where the reader left it; a new `sent` leads to the end. */
export function useViewport(
  window: ConversationWindow,
  { path, sizes, place }: ShownConversation,
  sent: number,
): UsedViewport {
  const scroller = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const [viewport] = useState(() => createViewport(window.place() ?? place, window.keepPlace))
  viewport.setPath(path, sizes)
  const range = useSource(viewport.range)

  useLayoutEffect(() => {
    if (!scroller.current || !column.current) return undefined
    return viewport.attach(scroller.current, column.current)
  }, [viewport])
  // Whatever was drawn, the reader's place is kept before it is painted.
  useLayoutEffect(() => viewport.settle())
  const first = useRef(sent)
  useLayoutEffect(() => {
    if (first.current !== sent) viewport.toEnd()
    first.current = sent
  }, [viewport, sent])

  const wanted = useMemo(
    () => path.slice(Math.max(0, range.first - readAhead), range.end + readAhead),
    [path, range],
  )
  useEffect(() => window.want(wanted), [window, wanted])
  useEffect(() => window.flushPlace, [window])
  return { viewport, scroller, column, range }
}
