import type { ReactNode } from 'react'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { ShownConversation } from '../../api/conversation-window.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { words } from '../../words/words.ts'
import { AnswerAnnouncer } from './answer-announcer.tsx'
import { DrawnMessages } from './drawn-messages.tsx'
import { FindBar } from './find-bar.tsx'
import { JumpButton } from './jump-button.tsx'
import { useCopyAll } from './use-copy-all.ts'
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
  const { conversation, path, messages } = shown
  const window = useLiminal().conversation(conversation.id)
  const { viewport, scroller, column } = useViewport(window, shown, sent)
  const onKeyDown = useTranscriptKeys(viewport, path)
  const onCopyKey = useCopyAll(conversation.id, column)
  const find = useFind(conversation.id, path, viewport)
  useFindMarks({ find, viewport, scroller })
  const kept = useKeptMessages(column)
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
        onKeyDown={(event) => {
          onKeyDown(event)
          onCopyKey(event)
        }}
        className="h-full overflow-y-auto px-3.5 [overflow-anchor:none] [scrollbar-gutter:stable_both-edges] focus-visible:-outline-offset-2"
      >
        <div ref={column} className="mx-auto flex min-h-full max-w-(--reading) flex-col pt-4 pb-2">
          <DrawnMessages shown={shown} model={model} kept={kept} viewport={viewport} />
          {waiting}
        </div>
      </div>
      <AnswerAnnouncer answerId={path.at(-1)} />
      <FindBar find={find} />
      <JumpButton viewport={viewport} isWriting={isWriting} />
    </div>
  )
}

function isWritten(message: Message | undefined): boolean {
  return message !== undefined && !isTerminal(message)
}
