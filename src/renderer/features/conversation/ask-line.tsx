import { MessageCircleQuestion } from 'lucide-react'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { askMessage } from '../../api/start-turn.ts'
import { useAct } from '../../api/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { focusAnswer } from './answer-focus.ts'

interface AskLineProps {
  readonly message: Message
  readonly model: ModelRef | undefined
}

/** A message at the tip that nobody was asked about, and the way to have it answered. */
export function AskLine({ message, model }: AskLineProps) {
  const liminal = useLiminal()
  const { isBusy, fault, run } = useAct()
  const { id: messageId, conversationId } = message
  const shown = useReady(liminal.conversation(conversationId))
  if (shown?.path.at(-1) !== messageId || !model) return null
  const ask = (): void =>
    void run(async () =>
      focusAnswer(await askMessage(liminal, { conversationId, messageId, model })),
    )
  return (
    <div className="mt-2">
      <Button disabled={isBusy} onClick={ask}>
        <MessageCircleQuestion size={15} strokeWidth={1.6} aria-hidden />
        {words('tree.ask')}
      </Button>
      {fault ? (
        <div className="mt-2">
          <FaultAlert fault={fault} kept={words('tree.editKept')} onRetry={ask} />
        </div>
      ) : null}
    </div>
  )
}
