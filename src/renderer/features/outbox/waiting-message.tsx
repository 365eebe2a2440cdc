import { Clock3, TriangleAlert } from 'lucide-react'
import type { WaitingMessage } from '../../../shared/contract/outbox.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { AttachmentChips } from '../../api/attachments/attachment-chips.tsx'
import { copyOf } from '../../api/error-copy.ts'
import { ErrorActButton } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { sendNow } from '../../api/start-turn.ts'
import { useAttempt } from '../../api/use-attempt.ts'
import { Button } from '../../ui/button.tsx'
import { proseAsWritten } from '../../ui/visible-directions.ts'
import { words } from '../../words/words.ts'

/** What was taken back, and whose draft has it; absent: the conversation is gone. */
export interface TakenBack {
  readonly text: string
  readonly attachments: readonly Attachment[]
  readonly conversationId?: ConversationId | undefined
}

interface WaitingMessageProps {
  readonly item: WaitingMessage
  /** Why it waits. */
  readonly reason: string
  /** Whom it is sent to by hand: the model that is chosen now. */
  readonly model: ModelRef | undefined
  readonly onTakenBack: (taken: TakenBack) => void
}

/** A message of the user's that has not left, and what can be done about it. */
export function WaitingMessageCard({ item, reason, model, onTakenBack }: WaitingMessageProps) {
  const liminal = useLiminal()
  const attempt = useAttempt()
  const { requestId, waitsFor, refusal } = item
  const act = refusal && copyOf(refusal).act
  const Icon = waitsFor === 'user' ? TriangleAlert : Clock3
  const takeBack = (): void =>
    void attempt(async () => onTakenBack(await liminal.client.outbox.takeBack({ requestId })))
  return (
    <article aria-label={words('outbox.youWaiting')} className="py-2.5">
      <p className="mb-1 flex h-5.5 items-center text-small font-semibold text-ink-3">
        {words('common.you')}
      </p>
      <AttachmentChips attachments={item.attachments ?? []} className="mb-1.5" />
      {item.text === '' ? null : (
        <p
          dir="auto"
          className="rounded-card border border-dashed border-line-2 px-3.5 py-2.5 text-body leading-(--leading-text) wrap-anywhere whitespace-pre-wrap text-ink-3 select-text"
        >
          {proseAsWritten(item.text)}
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-small text-ink-2">
        <Icon
          size={14}
          strokeWidth={1.7}
          className={waitsFor === 'user' ? 'text-warn' : 'text-ink-3'}
          aria-hidden
        />
        <span className="min-w-40 flex-1">{reason}</span>
        {act === undefined || act === 'retry' ? null : <ErrorActButton act={act} />}
        <Button onClick={takeBack}>{words('outbox.takeBack')}</Button>
        <Button
          title={waitsFor === 'answer' ? words('outbox.stopsAnswer') : undefined}
          onClick={() => void attempt(() => sendNow(liminal, requestId, model))}
        >
          {words('outbox.sendNow')}
        </Button>
      </div>
    </article>
  )
}
