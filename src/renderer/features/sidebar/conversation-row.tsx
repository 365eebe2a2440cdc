import { clsx } from 'clsx'
import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { ConversationMenuItems } from '../../api/conversation-menu-items.tsx'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import { Beside } from '../../ui/beside.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TitleField } from '../../ui/title-field.tsx'
import { words } from '../../words/words.ts'
import { Dot, type Going } from './going-dot.tsx'
import type { LineActs } from './line-acts.ts'
import { stopOf } from './stop-of.ts'

interface ConversationRowProps {
  readonly conversation: Conversation
  readonly time: string
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** Tab comes to this row; the arrows lead on to the others. */
  readonly isEntry: boolean
  readonly isIndented: boolean
  readonly isRenaming: boolean
  readonly going: readonly Going[] | undefined
  readonly isMenuOpen: boolean
  /** What its menu acts on; absent where none was opened. */
  readonly menuFor: readonly Conversation[] | undefined
  readonly acts: LineActs
}

/** Drawn anew only when something of this very conversation is another. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isCurrent, isSelected, isIndented, isRenaming, acts } = props
  const { rename } = useConversationActs()
  return (
    <div
      draggable={!isRenaming}
      className={clsx(
        'group relative flex min-h-8 items-center rounded-control select-none',
        isIndented && 'ms-3.5',
        isCurrent ? 'bg-selected text-ink' : 'text-ink-2 hover:bg-hover',
        isSelected && 'bg-accent-soft text-ink outline outline-1 -outline-offset-1 outline-accent',
      )}
      onContextMenu={(event) => {
        event.preventDefault()
        acts.setMenu(conversation.id)
      }}
      onDoubleClick={() => acts.setRenaming(conversation.id)}
    >
      {isRenaming ? (
        <TitleField
          title={conversation.title}
          onSave={(title) => rename(conversation, title)}
          onClose={() => acts.setRenaming(undefined)}
          className="min-w-0 flex-1 rounded-control border border-line-2 bg-raised px-1.75 py-0.75"
        />
      ) : (
        <RowLink {...props} />
      )}
      <RowMenu {...props} />
    </div>
  )
})

function RowLink(props: ConversationRowProps) {
  const { conversation, time, isCurrent, isEntry, going, isMenuOpen, acts } = props
  return (
    <button
      type="button"
      role="link"
      data-stop
      aria-label={conversation.title}
      aria-current={isCurrent ? 'page' : undefined}
      aria-description={describe(props)}
      tabIndex={isEntry ? 0 : -1}
      onClick={(event) => acts.press(conversation.id, event)}
      className="flex min-w-0 flex-1 items-center gap-2 self-stretch rounded-control px-2 text-start"
    >
      {going?.map((one) => (
        <Dot key={one} going={one} />
      ))}
      <span
        dir="auto"
        className={clsx(
          'flex-1 truncate',
          isCurrent && 'font-[550]',
          going?.includes('ended') && 'text-ink',
        )}
      >
        {conversation.title}
      </span>
      <Beside
        text={time}
        className={clsx(
          'text-micro text-ink-3 tabular-nums group-focus-within:invisible group-hover:invisible',
          isMenuOpen && 'invisible',
        )}
      />
    </button>
  )
}

/** A menu is made for the row on which it opens, not for each of a thousand. */
function RowMenu(props: ConversationRowProps) {
  const { conversation, isRenaming, isMenuOpen, menuFor, acts } = props
  const trigger = (
    <IconButton
      label={words('sidebar.optionsFor', { title: conversation.title })}
      tabIndex={-1}
      className={clsx(
        'absolute! end-1 p-1! group-focus-within:opacity-100 group-hover:opacity-100',
        isMenuOpen ? 'opacity-100' : 'opacity-0',
        isRenaming && 'invisible',
      )}
      {...(menuFor ? {} : { onClick: () => acts.setMenu(conversation.id) })}
    >
      <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
    </IconButton>
  )
  if (!menuFor) return trigger
  return (
    <Menu
      isOpen={isMenuOpen}
      onOpenChange={(isOpen) => acts.setMenu(isOpen ? conversation.id : undefined)}
      finalFocus={() => stopOf(conversation.id)}
      trigger={trigger}
    >
      <ConversationMenuItems
        conversation={conversation}
        selected={menuFor}
        onRename={() => acts.setRenaming(conversation.id)}
        onTags={() => acts.editTags(menuFor)}
        onNewFolder={() => acts.putIntoNewFolder(menuFor)}
        onRemoved={acts.removed}
      />
    </Menu>
  )
}

function describe({ conversation, going, isSelected }: ConversationRowProps): string | undefined {
  const said = [
    ...(isSelected ? [words('sidebar.selected')] : []),
    ...(going ?? []).map((one) => words(`sidebar.${one}`)),
    ...(conversation.tags.length > 0
      ? [words('sidebar.tagged', { tags: conversation.tags.join(', ') })]
      : []),
  ]
  return said.length === 0 ? undefined : said.join('. ')
}
