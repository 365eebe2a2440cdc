import { useRef } from 'react'
import type { ConversationId, RequestId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { newRequestId, sendMessage } from '../../api/start-turn.ts'
import { useAct, type Act } from '../../api/use-act.ts'

interface Sending {
  readonly conversationId: ConversationId | undefined
  readonly model: ModelRef | undefined
  readonly onSent: (id: ConversationId) => void
}

interface Send extends Pick<Act, 'isBusy' | 'fault' | 'clear'> {
  readonly send: (text: string) => void
}

/** Sends a text; `onSent` is called when it is on disk, and only then. */
export function useSend({ conversationId, model, onSent }: Sending): Send {
  const liminal = useLiminal()
  const { run, fail, isBusy, fault, clear } = useAct()
  const tried = useRef<{ readonly text: string; readonly requestId: RequestId }>(undefined)

  function send(text: string): void {
    if (isBusy) return
    if (!model) return fail({ code: 'provider.notConfigured', data: {} })
    const requestId = tried.current?.text === text ? tried.current.requestId : newRequestId()
    tried.current = { text, requestId }
    void run(async () => {
      const id = await sendMessage(liminal, { requestId, conversationId, text, model })
      tried.current = undefined
      onSent(id)
    })
  }

  return { send, isBusy, fault, clear }
}
