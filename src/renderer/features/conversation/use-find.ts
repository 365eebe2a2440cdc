import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { foldText } from '../../../shared/logic/fold-text.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import type { FoundInMessage } from '../../../shared/model/opened-conversation.ts'
import { useCommand } from '../../api/command-handlers.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { after } from '../../system/clock.ts'
import { firstFrom, foundCount, foundPlace, type FoundPlace } from './find-steps.ts'
import type { Viewport } from './viewport.ts'

export interface Find {
  readonly isOpen: boolean
  readonly query: string
  /** How often it was found; absent until that is known. */
  readonly count: number | undefined
  /** Where the reader was led. */
  readonly place: FoundPlace | undefined
  readonly folded: string
  readonly write: (query: string) => void
  readonly step: (by: -1 | 1) => void
  readonly close: () => void
}

/** After the last letter. */
const waitMs = 120

/** What is looked for in the branch on show, drawn or not. */
export function useFind(
  conversationId: ConversationId,
  path: readonly MessageId[],
  viewport: Viewport,
): Find {
  const { client } = useLiminal()
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly FoundInMessage[]>()
  const [index, setIndex] = useState(0)
  const leaveTo = useRef<Element | null>(null)
  const isNew = useRef(true)

  useCommand('findHere', () => {
    if (!isOpen) leaveTo.current = document.activeElement
    setOpen(true)
    document.querySelector<HTMLInputElement>('[data-find]')?.select()
  })
  useEffect(() => {
    if (!isOpen || query === '') return
    const asking = new AbortController()
    const ask = async (): Promise<void> => {
      const next = await client.conversations.find({ conversationId, query }, asking)
      if (asking.signal.aborted) return
      setFound(next)
      // Who looks for something else is led to what is nearest; what came meanwhile leads nowhere.
      if (isNew.current) setIndex(firstFrom(next, path, viewport.place()?.messageId))
      isNew.current = false
    }
    const cancel = after(waitMs, () => void ask().catch(() => undefined))
    return () => {
      cancel()
      asking.abort()
    }
  }, [client, conversationId, isOpen, path, query, viewport])

  const write = useCallback((next: string) => {
    isNew.current = true
    setQuery(next)
    setFound(undefined)
  }, [])
  const place = useMemo(
    () => (isOpen && found ? foundPlace(found, index) : undefined),
    [isOpen, found, index],
  )
  return {
    isOpen,
    query,
    count: found && foundCount(found),
    place,
    folded: isOpen ? foldText(query) : '',
    write,
    step: (by) => place && setIndex(place.index + by),
    close: () => {
      setOpen(false)
      write('')
      if (leaveTo.current instanceof HTMLElement) leaveTo.current.focus({ preventScroll: true })
    },
  }
}
