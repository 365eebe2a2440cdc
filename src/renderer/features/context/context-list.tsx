import { useEffect, useRef } from 'react'
import type { ContextMessage, ContextView } from '../../../shared/model/context-view.ts'
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts'
import { ContextGroupRow } from './context-group-row.tsx'
import { ContextRow, MessageRow } from './context-row.tsx'
import { words } from '../../words/words.ts'

interface ContextListProps {
  readonly conversationId: ConversationId | undefined
  readonly view: ContextView
}

/** Every message of the branch, by what becomes of it; pinned ones each for itself. */
export function ContextList({ conversationId, view }: ContextListProps) {
  const { list, onActed } = useFocusOfMoved(view)
  const row = (message: ContextMessage) => (
    <MessageRow
      key={message.id}
      conversationId={conversationId}
      message={message}
      onActed={onActed}
    />
  )
  const listed = (reason: ContextMessage['reason']): readonly ContextMessage[] =>
    view.messages.filter((message) => message.reason === reason)
  return (
    <ul ref={list} aria-label={words('context.list')}>
      {listed('pinned').map(row)}
      {view.groups
        .filter(({ reason }) => reason !== 'pinned')
        .map((group) => (
          <ContextGroupRow
            key={group.reason}
            group={group}
            messages={listed(group.reason)}
            row={row}
          />
        ))}
      {view.draftTokens > 0 ? (
        <ContextRow tokens={view.draftTokens}>{words('context.draft')}</ContextRow>
      ) : null}
    </ul>
  )
}

/**
 * A decision moves the message to where it now belongs, from under the key that was pressed: the
 * focus goes after it, or to the group that it went into where that is folded.
 */
function useFocusOfMoved(view: ContextView) {
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef<MessageId>(undefined)
  useEffect(() => {
    const message = view.messages.find(({ id }) => id === moved.current)
    if (!message || document.activeElement !== document.body) return
    const place =
      list.current?.querySelector<HTMLElement>(`[data-message="${message.id}"] button`) ??
      list.current?.querySelector<HTMLElement>(`button[data-reason="${message.reason}"]`)
    place?.focus({ preventScroll: true })
    moved.current = undefined
  }, [view])
  return { list, onActed: (id: MessageId): void => void (moved.current = id) }
}
