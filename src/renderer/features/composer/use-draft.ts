import { useEffect, useState } from 'react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import { createDraft, type Draft, type DraftState } from './draft.ts'

/** The draft of one conversation; the part that uses it is mounted anew for another one. */
export function useDraft(conversationId: ConversationId | undefined): [DraftState, Draft] {
  const { client } = useLiminal()
  const [draft] = useState(() => createDraft(client.drafts, conversationId))

  useEffect(() => {
    document.addEventListener('visibilitychange', draft.flush)
    window.addEventListener('pagehide', draft.flush)
    return () => {
      document.removeEventListener('visibilitychange', draft.flush)
      window.removeEventListener('pagehide', draft.flush)
      draft.flush()
    }
  }, [draft])

  return [useSource(draft), draft]
}
