import { WifiOff } from 'lucide-react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useWaiting } from './use-waiting.ts'
import { words } from '../../words/words.ts'

interface OutboxNoticeProps {
  /** Whom the next message goes to. */
  readonly model: ModelRef | undefined
  readonly conversationId: ConversationId | undefined
}

/** Said before sending: there is no network. Nothing where the model needs none. */
export function OutboxNotice({ model, conversationId }: OutboxNoticeProps) {
  const { outbox, providers } = useLiminal()
  const isOnline = useReady(outbox)?.isOnline ?? true
  const provider = useReady(providers)?.find(({ account }) => account.id === model?.providerId)
  const isCutOff = !isOnline && provider?.isRemote === true
  return (
    <>
      <WaitingCount conversationId={conversationId} />
      {isCutOff ? (
        <p
          role="status"
          className="flex items-center gap-2.5 rounded-card bg-sunken py-2 px-3 text-ink-2"
        >
          <WifiOff size={16} strokeWidth={1.6} className="shrink-0 text-ink-3" aria-hidden />
          {words('outbox.offline')}
        </p>
      ) : null}
    </>
  )
}

/** For who can't see the end of the transcript, which keeps silent while an answer is written. */
function WaitingCount({ conversationId }: Pick<OutboxNoticeProps, 'conversationId'>) {
  const count = useWaiting(conversationId).length
  return (
    <p role="status" className="sr-only">
      {count === 0 ? '' : words('outbox.waiting', { count })}
    </p>
  )
}
