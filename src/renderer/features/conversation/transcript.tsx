import { ArrowDown } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ShownConversation } from '../../api/conversation-window.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { Answer } from './answer.tsx'
import { useFollow } from './use-follow.ts'
import { UserMessage } from './user-message.tsx'

interface TranscriptProps {
  readonly shown: ShownConversation
  /** The model that another version of an answer is asked of. */
  readonly model: ModelRef | undefined
  /** What was sent off and waits; stands at the end. */
  readonly waiting: ReactNode
  /** Changes when the reader sends, who wants to see what was sent then. */
  readonly sent: number
}

export function Transcript({ shown, model, waiting, sent }: TranscriptProps) {
  const { conversation, path, messages, versions, marks } = shown
  const window = useLiminal().conversation(conversation.id)
  useEffect(() => window.want(path), [window, path])
  const here = path.flatMap((id) => messages.get(id) ?? [])
  const isBusy = here.some((message) => !isTerminal(message))
  const { follows, scroller, column, onScroll, jump } = useFollow(sent)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label="Transcript"
        // The answer is announced when it is finished, not at every frame.
        aria-busy={isBusy}
        tabIndex={0}
        onScroll={onScroll}
        className="h-full overflow-y-auto px-3.5 [overflow-anchor:none] [scrollbar-gutter:stable_both-edges] focus-visible:-outline-offset-2"
      >
        <div ref={column} className="mx-auto flex min-h-full max-w-(--reading) flex-col pt-4 pb-2">
          {here.map((message) =>
            message.role === 'user' ? (
              <UserMessage
                key={message.id}
                message={message}
                versions={versions.get(message.id)}
                mark={marks.get(message.id)}
              />
            ) : (
              <Answer
                key={message.id}
                message={message}
                versions={versions.get(message.id)}
                mark={marks.get(message.id)}
                model={model}
              />
            ),
          )}
          {waiting}
        </div>
      </div>
      {follows ? null : (
        <button
          type="button"
          onClick={jump}
          className="absolute inset-x-0 bottom-2 mx-auto flex w-fit items-center gap-1.5 rounded-full border border-line-2 bg-raised px-3 py-1.25 text-small font-medium text-ink-2 shadow-raised hover:text-ink"
        >
          <ArrowDown size={14} strokeWidth={1.8} aria-hidden />
          Jump to latest
        </button>
      )}
    </div>
  )
}
