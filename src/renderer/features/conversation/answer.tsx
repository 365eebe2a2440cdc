import { memo, useMemo } from 'react'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerBody } from './answer-body.tsx'
import { useArticlePlace } from './article-place.ts'
import { AnswerState } from './answer-state.tsx'
import { AttemptsLine } from './attempts-line.tsx'
import { ContextMark } from './context-menu.tsx'
import { EditField } from './edit-field.tsx'
import { useEdit } from './editing.ts'
import { messageName, modelName } from './message-name.ts'
import { useAnswerActs } from './use-answer-acts.ts'
import { Versions } from './versions.tsx'
import { WaitingLine } from './waiting-line.tsx'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'

interface AnswerProps {
  readonly message: Message
  readonly versions: MessageVersions | undefined
  readonly mark: MessageMark | undefined
  readonly model: ModelRef | undefined
}

/** One answer; while it streams, it alone is drawn anew. */
export const Answer = memo(function Answer(props: AnswerProps) {
  const liminal = useLiminal()
  const live = useSource(
    useMemo(() => liminal.turns.answer(props.message.id), [liminal, props.message.id]),
  )
  const message = live?.message ?? props.message
  const place = useArticlePlace()
  const acts = useAnswerActs({ message, model: props.model, turnId: live?.turnId })
  const versions = { conversationId: message.conversationId, versions: props.versions }
  const isWaiting = !isTerminal(message) && (live?.waiting ?? message.state === 'pending')
  return (
    <article
      {...place}
      aria-label={messageName(message)}
      aria-busy={!isTerminal(message)}
      className="group py-2.5"
    >
      <div className="mb-1 flex items-baseline gap-2 text-small text-ink-2">
        <h2 className="font-semibold">{modelName(message)}</h2>
        <time className="text-ink-3">{dateFormat(clockTime).format(message.createdAt)}</time>
        <ContextMark mark={props.mark} />
      </div>
      <AttemptsLine {...versions} />
      <SaidOrEdited message={message} model={props.model} />
      {isWaiting ? <WaitingLine waiting={live?.waiting} onCancel={acts.onCancel} /> : null}
      <AnswerState
        message={message}
        mark={props.mark}
        onRetry={acts.onAgain && (() => acts.onAgain?.())}
        onContinue={acts.onContinue}
      />
      {acts.fault ? (
        <div className="mt-2.5">
          <FaultAlert
            fault={acts.fault}
            kept={words('conversation.answerKept')}
            onRetry={acts.onAgain}
          />
        </div>
      ) : null}
      {isTerminal(message) ? (
        <AnswerActs
          message={message}
          versions={props.versions}
          mark={props.mark}
          onRegenerate={acts.onAgain}
        />
      ) : (
        <div className="mt-1.5 -ms-1.5 text-small text-ink-3">
          <Versions {...versions} />
        </div>
      )}
    </article>
  )
})

/** What the answer says, or the field in which that is changed. */
function SaidOrEdited({ message, model }: Pick<AnswerProps, 'message' | 'model'>) {
  const { isOpen } = useEdit(message.id)
  if (isOpen) return <EditField message={message} model={model} />
  return (
    <div data-said="">
      <AnswerBody parts={message.parts} isStreaming={!isTerminal(message)} />
    </div>
  )
}

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
