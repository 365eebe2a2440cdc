import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { ConversationWindow, ShownConversation } from '../../api/conversation-window.ts'
import { useSource } from '../../api/source.ts'
import { createViewport, type Viewport } from './viewport.ts'

interface UsedViewport {
  readonly viewport: Viewport
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly column: RefObject<HTMLDivElement | null>
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
  useEffect(() => {
    document.addEventListener('visibilitychange', window.flushPlace)
    globalThis.addEventListener('pagehide', window.flushPlace)
    return () => {
      document.removeEventListener('visibilitychange', window.flushPlace)
      globalThis.removeEventListener('pagehide', window.flushPlace)
      window.flushPlace()
    }
  }, [window])
  return { viewport, scroller, column }
}
