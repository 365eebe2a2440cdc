import type { Fault } from '../../../shared/errors/fault.ts'
import type { TurnId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { continueAnswer, regenerate } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { focusAnswer } from './answer-focus.ts'

interface AnswerActsOptions {
  readonly message: Message
  /** Whom another version is asked of. */
  readonly model: ModelRef | undefined
  /** While the answer is being written. */
  readonly turnId: TurnId | undefined
}

/** What can be done with an answer; absent while it can't. The focus follows what is shown. */
export interface AnswerActs {
  /** Of the chosen model, or of the one that is named. */
  readonly onAgain: ((model?: ModelRef) => void) | undefined
  readonly onContinue: (() => void) | undefined
  readonly onCancel: (() => void) | undefined
  /** Why the last try did not even begin. */
  readonly fault: Fault | undefined
}

export function useAnswerActs(options: AnswerActsOptions): AnswerActs {
  const { message, turnId } = options
  const liminal = useLiminal()
  const attempt = useAttempt()
  const again = useAct()
  const model = options.model ?? message.model
  const { conversationId, id: answerId } = message

  const act = (ask: typeof regenerate) =>
    model && !again.isBusy
      ? (named?: ModelRef) =>
          void again.run(async () => {
            const request = { conversationId, answerId, model: named ?? model }
            focusAnswer(await ask(liminal, request))
          })
      : undefined

  async function cancel(turn: TurnId): Promise<void> {
    if (await attempt(() => liminal.client.turns.stop({ turnId: turn }))) focusAnswer(answerId)
  }

  const onContinue = act(continueAnswer)
  return {
    onAgain: act(regenerate),
    onContinue: onContinue && (() => onContinue()),
    onCancel: turnId === undefined ? undefined : () => void cancel(turnId),
    fault: again.fault,
  }
}
