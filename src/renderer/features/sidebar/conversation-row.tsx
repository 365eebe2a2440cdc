import { clsx } from 'clsx'
import { Ellipsis } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { ConversationMenuItems } from '../../api/conversation-menu-items.tsx'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TitleField } from '../../ui/title-field.tsx'

interface ConversationRowProps {
  readonly conversation: Conversation
  readonly time: string
  readonly isCurrent: boolean
  /** Tab comes to this row; the arrows lead on to the others. */
  readonly isEntry: boolean
  readonly isStreaming: boolean
  /** A message of it waits to be sent. */
  readonly isWaiting: boolean
  readonly onOpen: (id: ConversationId) => void
  readonly onRemoved: (id: ConversationId) => void
}

export function ConversationRow(props: ConversationRowProps) {
  const { conversation, isCurrent, isEntry, onRemoved } = props
  const [isRenaming, setRenaming] = useState(false)
  const [isMenuOpen, setMenuOpen] = useState(false)
  // A menu is made for the row that is pointed at, not for each of a thousand.
  const [isWarm, setWarm] = useState(false)
  const warm = (): void => setWarm(true)
  const acts = useConversationActs()
  const trigger = (
    <IconButton
      label={`Options for ${conversation.title}`}
      tabIndex={isEntry ? 0 : -1}
      className={clsx(
        'absolute! right-1 p-1! group-focus-within:opacity-100 group-hover:opacity-100',
        isMenuOpen ? 'opacity-100' : 'opacity-0',
      )}
    >
      <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
    </IconButton>
  )
  return (
    <li
      className={clsx(
        'group relative flex items-center rounded-control',
        isCurrent ? 'bg-selected text-ink' : 'text-ink-2 hover:bg-hover',
      )}
      onPointerEnter={warm}
      onFocus={warm}
      onContextMenu={(event) => {
        event.preventDefault()
        warm()
        setMenuOpen(true)
      }}
    >
      {isRenaming ? (
        <TitleField
          title={conversation.title}
          onSave={(title) => acts.rename(conversation, title)}
          onClose={() => setRenaming(false)}
          className="my-0.5 min-w-0 flex-1 rounded-control border border-line-2 bg-raised py-0.75 pr-7 pl-1.75"
        />
      ) : (
        <RowLink {...props} isMenuOpen={isMenuOpen} onRename={() => setRenaming(true)} />
      )}
      {isWarm || isEntry ? (
        <Menu isOpen={isMenuOpen} onOpenChange={setMenuOpen} trigger={trigger}>
          <ConversationMenuItems
            conversation={conversation}
            onRename={() => setRenaming(true)}
            onRemoved={onRemoved}
          />
        </Menu>
      ) : (
        trigger
      )}
    </li>
  )
}

interface RowLinkProps extends ConversationRowProps {
  readonly isMenuOpen: boolean
  readonly onRename: () => void
}

function RowLink(props: RowLinkProps) {
  const { conversation, time, isCurrent, isEntry, isStreaming, isWaiting, isMenuOpen } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') props.onRename()
  }
  return (
    <button
      type="button"
      role="link"
      aria-label={conversation.title}
      aria-current={isCurrent ? 'page' : undefined}
      aria-description={describe(props)}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => props.onOpen(conversation.id)}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-1 items-center gap-2 rounded-control px-2 py-1.5 text-left"
    >
      {isStreaming ? <i className="size-1.5 shrink-0 rounded-full bg-accent" /> : null}
      {isWaiting ? (
        <i
          title="A message waits to be sent"
          className="size-1.75 shrink-0 rounded-full border-[1.5px] border-accent"
        />
      ) : null}
      <span className={clsx('flex-1 truncate', isCurrent && 'font-[550]')}>
        {conversation.title}
      </span>
      <time
        className={clsx(
          'text-micro text-ink-3 tabular-nums group-focus-within:invisible group-hover:invisible',
          isMenuOpen && 'invisible',
        )}
      >
        {time}
      </time>
    </button>
  )
}

function describe({ isStreaming, isWaiting }: RowLinkProps): string | undefined {
  const words = [
    ...(isStreaming ? ['An answer is being written'] : []),
    ...(isWaiting ? ['A message waits to be sent'] : []),
  ]
  return words.length === 0 ? undefined : words.join('. ')
}
