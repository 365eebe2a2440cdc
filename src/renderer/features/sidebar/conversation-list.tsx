import type { KeyboardEvent } from 'react'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady, useSource } from '../../api/source.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { ConversationRow } from './conversation-row.tsx'
import { groupConversations, shortTime } from './group-conversations.ts'
import { useNow } from './use-now.ts'

interface ConversationListProps {
  readonly conversations: readonly Conversation[]
  readonly filter: string
  readonly current: ConversationId | undefined
  readonly onOpen: (id: ConversationId) => void
  readonly onRemoved: (id: ConversationId) => void
}

export function ConversationList(props: ConversationListProps) {
  const { conversations, filter, current, onOpen, onRemoved } = props
  const now = useNow()
  const { turns, outbox } = useLiminal()
  const running = useSource(turns.running)
  const items = useReady(outbox)?.items ?? []
  const waiting = new Set(items.map(({ conversationId }) => conversationId))
  const streaming = new Set(running.map(({ conversationId }) => conversationId))
  const wanted = filter.trim().toLocaleLowerCase()
  const found = conversations.filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
  // Tab enters the list once, at the open conversation or the first; arrows move within it.
  const entry = found.some(({ id }) => id === current) ? current : firstShown(found, now)

  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2 py-1" onKeyDown={moveFocus}>
      {found.length === 0 ? <Empty filter={filter.trim()} /> : null}
      {groupConversations(found, now).map((group) => (
        <section key={group.label} aria-label={group.label}>
          <h2 className="px-2 pt-3 pb-1 text-micro font-semibold tracking-[.02em] text-ink-3">
            {group.label}
          </h2>
          <ul>
            {group.conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                time={shortTime(conversation.updatedAt, now)}
                isCurrent={conversation.id === current}
                isEntry={conversation.id === entry}
                isStreaming={streaming.has(conversation.id)}
                isWaiting={waiting.has(conversation.id)}
                onOpen={onOpen}
                onRemoved={onRemoved}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Empty({ filter }: { readonly filter: string }) {
  return (
    <p className="px-2 py-3 text-small text-ink-3">
      {filter === ''
        ? 'Your conversations will stand here. They stay on this machine.'
        : `No title contains “${filter}”. Text inside messages is not searched yet.`}
    </p>
  )
}

function firstShown(found: readonly Conversation[], now: number): ConversationId | undefined {
  return groupConversations(found, now)[0]?.conversations[0]?.id
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=link]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  if (step === 0 || at === -1) return
  event.preventDefault()
  rows[at + step]?.focus()
}
