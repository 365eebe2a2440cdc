import { memo, useMemo } from 'react'
import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { continueAnswer, regenerate } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { AnswerActs } from './answer-acts.tsx'
import { AnswerBody } from './answer-body.tsx'
import { AnswerState } from './answer-state.tsx'
import { messageName, modelName } from './message-name.ts'
import { WaitingLine } from './waiting-line.tsx'

interface AnswerProps {
  readonly message: Message
  readonly messages: readonly Message[]
  readonly model: ModelRef | undefined
  /** An answer of this conversation is being written. */
  readonly isBusy: boolean
}

/** One answer; while it streams, it alone is drawn anew. */
export const Answer = memo(function Answer(props: AnswerProps) {
  const liminal = useLiminal()
  const live = useSource(
    useMemo(() => liminal.turns.answer(props.message.id), [liminal, props.message.id]),
  )
  const message = live?.message ?? props.message
  const again = useAct()
  const model = props.model ?? message.model
  const { conversationId, id: answerId } = message
  const act = (ask: typeof regenerate) =>
    model && !props.isBusy
      ? () => void again.run(() => ask(liminal, { conversationId, answerId, model }))
      : undefined
  const onAgain = act(regenerate)
  const isWaiting = !isTerminal(message) && (live?.waiting ?? message.state === 'pending')
  return (
    <article
      aria-label={messageName(message)}
      aria-busy={!isTerminal(message)}
      className="group py-2.5"
    >
      <p className="mb-1 flex items-baseline gap-2 text-small font-semibold text-ink-2">
        {modelName(message)}
        <time className="font-normal text-ink-3">{clockTime.format(message.createdAt)}</time>
      </p>
      <AnswerBody parts={message.parts} isStreaming={!isTerminal(message)} />
      {isWaiting ? <WaitingLine waiting={live?.waiting} /> : null}
      <AnswerState message={message} onRetry={onAgain} onContinue={act(continueAnswer)} />
      {again.fault ? (
        <div className="mt-2.5">
          <FaultAlert fault={again.fault} kept="The answer above is kept." onRetry={onAgain} />
        </div>
      ) : null}
      {isTerminal(message) ? (
        <AnswerActs message={message} messages={props.messages} onRegenerate={onAgain} />
      ) : null}
    </article>
  )
})

const clockTime = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
