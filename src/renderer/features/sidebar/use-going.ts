import { useEffect, useMemo, useRef, useState } from 'react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady, useSource } from '../../api/source.ts'
import type { Going } from './going-dot.tsx'

/** What goes on in each conversation: an answer, a message that waits, or an end not yet seen. */
export function useGoing(
  current: ConversationId | undefined,
): ReadonlyMap<ConversationId, readonly Going[]> {
  const { turns, outbox } = useLiminal()
  const running = useSource(turns.running)
  const items = useReady(outbox)?.items
  const ended = useEndedElsewhere(running, current)
  return useMemo(() => {
    const going = new Map<ConversationId, readonly Going[]>()
    const add = (id: ConversationId, what: Going): void => {
      const known = going.get(id) ?? []
      if (!known.includes(what)) going.set(id, [...known, what])
    }
    for (const { conversationId } of running) add(conversationId, 'answering')
    for (const { conversationId } of items ?? []) add(conversationId, 'waiting')
    for (const id of ended) add(id, 'ended')
    return going
  }, [ended, items, running])
}

/** Conversations whose answers ended while another was open, until they are opened. */
function useEndedElsewhere(
  running: readonly { readonly conversationId: ConversationId }[],
  current: ConversationId | undefined,
): ReadonlySet<ConversationId> {
  const [ended, setEnded] = useState<ReadonlySet<ConversationId>>(new Set())
  const before = useRef<ReadonlySet<ConversationId>>(new Set())
  useEffect(() => {
    const now = new Set(running.map(({ conversationId }) => conversationId))
    const over = [...before.current].filter((id) => !now.has(id))
    before.current = now
    setEnded((known) => {
      const next = new Set([...known, ...over].filter((id) => id !== current && !now.has(id)))
      const isSame = next.size === known.size && [...next].every((id) => known.has(id))
      return isSame ? known : next
    })
  }, [running, current])
  return ended
}
