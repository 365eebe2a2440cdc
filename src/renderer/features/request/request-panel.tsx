import type { Conversation } from '../../../shared/model/conversation.ts'
import type { MessageId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { latestAnswer, useMessage } from '../../api/use-message.ts'
import { Button } from '../../ui/button.tsx'
import { dateFormat } from '../../words/formats.ts'
import { AnswerRequests } from './answer-requests.tsx'
import { EmptyRequests } from './empty-requests.tsx'
import { words } from '../../words/words.ts'

interface RequestPanelProps {
  /** Absent while it has no message yet. */
  readonly conversation: Conversation | undefined
  /** Absent: of the latest answer. */
  readonly answerId: MessageId | undefined
  readonly onLatest: () => void
  readonly onPrivacy: () => void
}

/** What was sent for one answer, exactly. */
export function RequestPanel({ conversation, ...rest }: RequestPanelProps) {
  return conversation ? (
    <OfConversation key={conversation.id} id={conversation.id} {...rest} />
  ) : (
    <EmptyRequests reason="nothing-asked" onPrivacy={rest.onPrivacy} />
  )
}

interface OfConversationProps extends Omit<RequestPanelProps, 'conversation'> {
  readonly id: Conversation['id']
}

function OfConversation({ id, answerId, onLatest, onPrivacy }: OfConversationProps) {
  const shown = useSource(useLiminal().conversation(id))
  const asked = useMessage(id, answerId)
  if (shown.state === 'failed') return <FaultAlert fault={shown.fault} />
  if (shown.state === 'loading') return null
  const latest = latestAnswer(shown.value)
  const answer = asked ?? latest
  if (!answer) return <EmptyRequests reason="nothing-asked" onPrivacy={onPrivacy} />
  return (
    <div className="grid gap-4">
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1">
          <h2 className="font-semibold wrap-anywhere text-ink">{labelOf(answer)}</h2>
          <p className="text-small text-ink-3">
            {words(answer.id === latest?.id ? 'request.latest' : 'request.earlier', {
              time: dateFormat(dayAndTime).format(answer.createdAt),
            })}
          </p>
        </div>
        {answer.id === latest?.id ? null : (
          <Button look="quiet" className="-me-2" onClick={onLatest}>
            {words('request.showLatest')}
          </Button>
        )}
      </div>
      <AnswerRequests key={answer.id} answer={answer} onPrivacy={onPrivacy} />
    </div>
  )
}

function labelOf({ modelLabel, model }: Message): string {
  return modelLabel ?? model?.modelId ?? words('common.answer')
}

const dayAndTime = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
