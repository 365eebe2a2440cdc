import type { WaitingMessage } from '../../../shared/contract/outbox.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { WaitingMessageCard, type TakenBack } from './waiting-message.tsx'
import { waitingWords } from './waiting-words.ts'

interface WaitingMessagesProps {
  /** Oldest first. */
  readonly items: readonly WaitingMessage[]
  /** The message that the first of them would follow. */
  readonly above: Message | undefined
  readonly model: ModelRef | undefined
  readonly onTakenBack: (taken: TakenBack) => void
}

/** What was sent off and has not left yet, at the end of its conversation. */
export function WaitingMessages({ items, above, model, onTakenBack }: WaitingMessagesProps) {
  return items.map((item, index) => (
    <WaitingMessageCard
      key={item.requestId}
      item={item}
      model={model}
      reason={waitingWords(item, above, index === 0)}
      onTakenBack={onTakenBack}
    />
  ))
}
