import { useLayoutEffect } from 'react'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ShownConversation } from '../../api/conversation-window.ts'
import { useSource } from '../../api/source.ts'
import { awaitedMessage } from './answer-focus.ts'
import { segmentsOf } from './path-layout.ts'
import { TranscriptItem } from './transcript-item.tsx'
import type { Viewport } from './viewport.ts'

interface DrawnMessagesProps {
  readonly shown: ShownConversation
  readonly model: ModelRef | undefined
  /** Drawn wherever the view is. */
  readonly kept: readonly MessageId[]
  readonly viewport: Viewport
}

/** The messages that are in view or near it, and room in the place of all others. */
export function DrawnMessages({ shown, model, kept, viewport }: DrawnMessagesProps) {
  const { path, messages, versions, marks } = shown
  const range = useSource(viewport.range)
  // Whatever was drawn, the reader's place is kept before it is painted.
  useLayoutEffect(() => viewport.settle())
  // Another version may have so much after it that it is out of view itself.
  useLayoutEffect(() => {
    const awaited = awaitedMessage()
    if (awaited === undefined) return
    if (awaited === path.at(-1)) viewport.toEnd()
    else if (path.includes(awaited)) viewport.reveal(awaited)
  }, [path, viewport])
  const heights = viewport.heights()
  const besides = kept.map((id) => path.indexOf(id))
  return segmentsOf(heights, range, besides).map((segment) => {
    if (segment.kind === 'gap') {
      const { before, heightPx } = segment
      return (
        <div key={`gap ${before}`} aria-hidden className="shrink-0" style={{ height: heightPx }} />
      )
    }
    const id = path[segment.index] as MessageId
    return (
      <TranscriptItem
        key={id}
        id={id}
        position={segment.index + 1}
        count={path.length}
        message={messages.get(id)}
        versions={versions.get(id)}
        mark={marks.get(id)}
        model={model}
        guessedPx={messages.has(id) ? 0 : (heights[segment.index] ?? 0)}
        observe={viewport.observe}
      />
    )
  })
}
