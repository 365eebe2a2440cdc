import { useRef, type RefObject } from 'react'
import type { ConversationId } from '../../../shared/model/ids.ts'
import type { Client } from '../../api/client.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import {
  beginWalk,
  newerOf,
  olderOf,
  textOf,
  walksBack,
  walksForward,
  type Caret,
  type HistoryWalk,
} from './history-walk.ts'
import { typeOver } from './type-into.ts'

interface HistoryOptions {
  readonly conversationId: ConversationId | undefined
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}

export interface History {
  /** Whether the press walked, and so does nothing else. */
  readonly onArrow: (key: string) => boolean
  /** What was written and not sent, while something else stands in its place. */
  readonly unsentUnder: (text: string) => string | undefined
  /** What is known of the past has changed. */
  readonly forget: () => void
}

/** Walks back through what was sent with the arrows, and forward to what is being written. */
export function useHistory({ conversationId, field, onText }: HistoryOptions): History {
  const { client } = useLiminal()
  const walk = useRef<HistoryWalk>(undefined)
  const texts = useRef<Promise<readonly string[]>>(undefined)

  function show(next: HistoryWalk | undefined, text: string): void {
    walk.current = next
    if (field.current) typeOver(field.current, text, onText)
  }

  async function back(): Promise<void> {
    texts.current ??= readTexts(client, conversationId)
    const known = await texts.current
    const { current } = walk
    const written = field.current?.value ?? ''
    const next = isShown(current, written) ? olderOf(current) : beginWalk(known, written)
    if (next) show(next, textOf(next))
  }

  function forward({ unsent, ...rest }: HistoryWalk): void {
    const next = newerOf({ ...rest, unsent })
    show(next, next ? textOf(next) : unsent)
  }

  return {
    onArrow: (key) => {
      const caret = caretOf(field.current)
      const { current } = walk
      if (key === 'ArrowUp' && caret && walksBack(caret, current)) {
        void back()
        return true
      }
      if (key !== 'ArrowDown' || !caret || !current || !walksForward(caret, current)) return false
      forward(current)
      return true
    },
    unsentUnder: (text) => (isShown(walk.current, text) ? walk.current.unsent : undefined),
    forget: () => {
      walk.current = undefined
      texts.current = undefined
    },
  }
}

/** Nothing of the past where it can't be read: the arrows then only move the caret. */
function readTexts(client: Client, id: ConversationId | undefined): Promise<readonly string[]> {
  return client.drafts.history(id === undefined ? {} : { conversationId: id }).then(
    ({ texts }) => texts,
    () => [],
  )
}

function isShown(walk: HistoryWalk | undefined, text: string): walk is HistoryWalk {
  return walk !== undefined && textOf(walk) === text
}

function caretOf(field: HTMLTextAreaElement | null): Caret | undefined {
  if (!field) return undefined
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd }
}
