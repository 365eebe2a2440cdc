import type { ReactNode } from 'react'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ShownConversation } from '../../api/conversation-window.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { words } from '../../words/words.ts'
import { FindBar } from './find-bar.tsx'
import { JumpButton } from './jump-button.tsx'
import { segmentsOf } from './path-layout.ts'
import { TranscriptItem } from './transcript-item.tsx'
import { useFindMarks } from './use-find-marks.ts'
import { useFind } from './use-find.ts'
import { useKeptMessages } from './use-kept-messages.ts'
import { useTranscriptKeys } from './use-transcript-keys.ts'
import { useViewport } from './use-viewport.ts'

interface TranscriptProps {
  readonly shown: ShownConversation
  /** The model that another version of an answer is asked of. */
  readonly model: ModelRef | undefined
  /** What was sent off and waits; stands at the end. */
  readonly waiting: ReactNode
  /** Changes when the reader sends, who wants to see what was sent then. */
  readonly sent: number
}

/** The branch on show, of which only what is in view and near it is drawn. */
export function Transcript({ shown, model, waiting, sent }: TranscriptProps) {
  const { conversation, path, messages, versions, marks } = shown
  const window = useLiminal().conversation(conversation.id)
  const { viewport, scroller, column, range } = useViewport(window, shown, sent)
  const onKeyDown = useTranscriptKeys(viewport, path)
  const find = useFind(conversation.id, path, viewport)
  useFindMarks({ find, viewport, scroller })
  const kept = useKeptMessages(column).map((id) => path.indexOf(id))
  const heights = viewport.heights()
  const isWriting = path.slice(-1).some((id) => isWritten(messages.get(id)))
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={words('transcript.name')}
        // What is written is said by the sentence, elsewhere.
        aria-live="off"
        aria-busy={isWriting}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="h-full overflow-y-auto px-3.5 [overflow-anchor:none] [scrollbar-gutter:stable_both-edges] focus-visible:-outline-offset-2"
      >
        <div ref={column} className="mx-auto flex min-h-full max-w-(--reading) flex-col pt-4 pb-2">
          {segmentsOf(heights, range, kept).map((segment) => {
            if (segment.kind === 'gap') {
              return (
                <div
                  key={`gap ${segment.before}`}
                  aria-hidden
                  className="shrink-0"
                  style={{ height: segment.heightPx }}
                />
              )
            }
            const id = path[segment.index] as (typeof path)[number]
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
          })}
          {waiting}
        </div>
      </div>
      <FindBar find={find} />
      <JumpButton viewport={viewport} isWriting={isWriting} />
    </div>
  )
}

function isWritten(message: Message | undefined): boolean {
  return message !== undefined && !isTerminal(message)
}
