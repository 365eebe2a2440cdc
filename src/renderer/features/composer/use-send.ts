import { useRef } from 'react'
import type { ConversationId, RequestId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { newRequestId, sendMessage, sendNow } from '../../api/start-turn.ts'
import { useAct, type Act } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'

interface Sending {
  readonly conversationId: ConversationId | undefined
  readonly model: ModelRef | undefined
  readonly onSent: (id: ConversationId) => void
}

/** What becomes of a message while an answer is written: it waits for it, or takes its place. */
export type WhileAnswering = 'queue' | 'steer'

interface Send extends Pick<Act, 'isBusy' | 'fault' | 'clear'> {
  readonly send: (text: string, way: WhileAnswering) => void
}

/** Sends a text; `onSent` is called when it is on disk, and only then. */
export function useSend({ conversationId, model, onSent }: Sending): Send {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const { run, fail, isBusy, fault, clear } = useAct()
  const isUnderWay = useRef(false)
  const tried = useRef<{ readonly text: string; readonly requestId: RequestId }>(undefined)

  function send(text: string, way: WhileAnswering): void {
    // Known at once, where the state is known with the next drawing only.
    if (isUnderWay.current) return
    if (!model) return fail({ code: 'provider.notConfigured', data: {} })
    const requestId = tried.current?.text === text ? tried.current.requestId : newRequestId()
    tried.current = { text, requestId }
    isUnderWay.current = true
    void run(async () => {
      const sent = await sendMessage(liminal, { requestId, conversationId, text, model })
      tried.current = undefined
      onSent(sent.conversationId)
      // It waits and can't be lost; should it not get past the answer, it goes on waiting.
      if (way === 'steer' && sent.waitsFor === 'answer') {
        void attempt(() => sendNow(liminal, requestId, model))
      }
    }).finally(() => {
      isUnderWay.current = false
    })
  }

  return { send, isBusy, fault, clear }
}
