import { useEffect, useMemo, useRef } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Outline } from '../../../shared/model/outline.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { createQuery, type Query } from '../../api/query.ts'
import { useReady, useSource, type Loaded } from '../../api/source.ts'

/** The tree of a conversation, read anew whenever that changes. */
export function useOutline(conversation: Conversation): Loaded<Outline> {
  const { client } = useLiminal()
  const { id: conversationId } = conversation
  const query = useMemo(
    () => createQuery(() => client.branches.outline({ conversationId })),
    [client, conversationId],
  )
  useReload(query, conversation)
  return useSource(query)
}

/** In how many ends it ends; absent while that is not known. */
export function useBranchCount(conversation: Conversation): number | undefined {
  const { client } = useLiminal()
  const { id: conversationId } = conversation
  const query = useMemo(
    () => createQuery(() => client.branches.count({ conversationId })),
    [client, conversationId],
  )
  useReload(query, conversation)
  return useReady(query)
}

/** The list tells of each change by a new conversation. */
function useReload(query: Query<unknown>, conversation: Conversation): void {
  const read = useRef(conversation)
  useEffect(() => {
    if (read.current === conversation) return
    read.current = conversation
    void query.reload()
  }, [query, conversation])
}
