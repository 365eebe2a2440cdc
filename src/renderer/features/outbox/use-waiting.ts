import { useMemo } from 'react'
import type { WaitingMessage } from '../../../shared/contract/outbox.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'

/** What waits in one conversation, oldest first. */
export function useWaiting(id: ConversationId | undefined): readonly WaitingMessage[] {
  const items = useReady(useLiminal().outbox)?.items
  return useMemo(
    () => (items ?? []).filter(({ conversationId }) => conversationId === id),
    [items, id],
  )
}
