import type { Fault } from '../../../shared/errors/fault.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { editMessage } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { focusAnswer } from './answer-focus.ts'
import { endEdit } from './editing.ts'

interface SaveEdit {
  /** Makes a version and asks the model; absent while none is chosen. */
  readonly send: ((text: string) => void) | undefined
  /** Makes a version and asks nobody. */
  readonly save: (text: string) => void
  readonly isBusy: boolean
  readonly fault: Fault | undefined
}

/** What becomes of an edited text. The version that was edited stays. */
export function useSaveEdit(message: Message, model: ModelRef | undefined): SaveEdit {
  const liminal = useLiminal()
  const { isBusy, fault, run } = useAct()
  const { id: messageId, conversationId } = message
  return {
    send: model
      ? (text) =>
          void run(async () => {
            const ids = { conversationId, messageId, text, model }
            focusAnswer(await editMessage(liminal, ids))
            endEdit(messageId)
          })
      : undefined,
    save: (text) =>
      void run(async () => {
        const version = { conversationId, messageId, text }
        const saved = await liminal.client.branches.saveVersion(version)
        focusAnswer(saved.messageId)
        endEdit(messageId)
        await liminal.conversation(conversationId).reload()
      }),
    isBusy,
    fault,
  }
}
