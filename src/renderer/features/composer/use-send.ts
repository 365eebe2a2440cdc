import { useEffect, useRef } from 'react'
import type { Draft } from '../../../shared/model/draft.ts'
import type { ConversationId, RequestId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { newRequestId, sendMessage, sendNow } from '../../api/start-turn.ts'
import { useAct, type Act } from '../../api/use-act.ts'
import { useAttempt } from '../../api/use-attempt.ts'

interface Sending {
  readonly conversationId: ConversationId | undefined
  readonly model: ModelRef | undefined
  readonly onSent: (id: ConversationId, sent: Draft) => void
}

/** What becomes of a message while an answer is written: it waits for it, or takes its place. */
export type WhileAnswering = 'queue' | 'steer'

interface Send extends Pick<Act, 'isBusy' | 'fault' | 'clear'> {
  readonly send: (draft: Draft, way: WhileAnswering) => void
}

/** Sends what was written and attached; `onSent` is called when it is on disk, and only then. */
export function useSend({ conversationId, model, onSent }: Sending): Send {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const { run, fail, isBusy, fault, clear } = useAct()
  const isLoading = useSource(liminal.providers).state === 'loading'
  const held = useRef<{ readonly draft: Draft; readonly way: WhileAnswering }>(undefined)
  const isUnderWay = useRef(false)
  const tried = useRef<{ readonly draft: Draft; readonly requestId: RequestId }>(undefined)

  function send(draft: Draft, way: WhileAnswering): void {
    // Known at once, where the state is known with the next drawing only.
    if (isUnderWay.current) return
    if (!model && isLoading) {
      held.current = { draft, way }
      return
    }
    if (!model) return fail({ code: 'provider.notConfigured', data: {} })
    const { text, attachments } = draft
    const before = tried.current
    const isSame = before?.draft.text === text && before.draft.attachments === attachments
    const requestId = isSame ? before.requestId : newRequestId()
    tried.current = { draft, requestId }
    isUnderWay.current = true
    void run(async () => {
      const sent = await sendMessage(liminal, {
        requestId,
        conversationId,
        text,
        attachments,
        model,
      })
      tried.current = undefined
      onSent(sent.conversationId, draft)
      // It waits and can't be lost; should it not get past the answer, it goes on waiting.
      if (way === 'steer' && sent.waitsFor === 'answer') {
        void attempt(() => sendNow(liminal, requestId, model))
      }
    }).finally(() => {
      isUnderWay.current = false
    })
  }

  // What was sent off before the models were known goes as soon as they are.
  useEffect(() => {
    const early = held.current
    if (isLoading || !early) return
    held.current = undefined
    send(early.draft, early.way)
  })

  return { send, isBusy, fault, clear }
}
