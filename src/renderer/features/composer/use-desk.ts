import { useEffect, useState } from 'react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { leaveDesk, openDesk, type Desk } from './desk.ts'

/** The desk of one conversation; the part that uses it is mounted anew for another one. */
export function useDesk(conversationId: ConversationId | undefined): Desk {
  const { client } = useLiminal()
  const [desk] = useState(() => openDesk(client, conversationId))
  useEffect(() => {
    const { flush } = desk.draft
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      leaveDesk(client, conversationId, desk)
    }
  }, [client, conversationId, desk])
  return desk
}
