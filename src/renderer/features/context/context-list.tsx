import type { ContextMessage, ContextView } from '../../../shared/model/context-view.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { ContextGroupRow } from './context-group-row.tsx'
import { ContextRow, MessageRow } from './context-row.tsx'

interface ContextListProps {
  readonly conversationId: ConversationId | undefined
  readonly view: ContextView
}

/** Every message of the branch, by what becomes of it; pinned ones each for itself. */
export function ContextList({ conversationId, view }: ContextListProps) {
  const listed = (reason: ContextMessage['reason']): readonly ContextMessage[] =>
    view.messages.filter((message) => message.reason === reason)
  return (
    <ul aria-label="What is sent">
      {listed('pinned').map((message) => (
        <MessageRow key={message.id} conversationId={conversationId} message={message} />
      ))}
      {view.groups
        .filter(({ reason }) => reason !== 'pinned')
        .map((group) => (
          <ContextGroupRow
            key={group.reason}
            conversationId={conversationId}
            group={group}
            messages={listed(group.reason)}
          />
        ))}
      {view.draftTokens > 0 ? (
        <ContextRow kind="sent" tokens={view.draftTokens}>
          The message that you are writing
        </ContextRow>
      ) : null}
    </ul>
  )
}
