import { Braces, Ellipsis, FileDown, Printer } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { ConversationMenuItems } from '../../api/conversation-menu-items.tsx'
import { runCommand, useCommand } from '../../api/command-handlers.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import { useExport } from '../../api/use-export.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'
import { TitleField } from '../../ui/title-field.tsx'

interface ConversationBarProps {
  /** Absent while the conversation has no message yet. */
  readonly conversation: Conversation | undefined
  /** Stands before the title. */
  readonly leading: ReactNode
  readonly modelPicker: ReactNode
  /** Stands at the end. */
  readonly trailing: ReactNode
  readonly onRemoved: (id: Conversation['id']) => void
}

export function ConversationBar(props: ConversationBarProps) {
  const { conversation, leading, modelPicker, trailing, onRemoved } = props
  const save = useExport()
  const [renamed, setRenamed] = useState<Conversation['id']>()
  useCommand('renameConversation', conversation && (() => setRenamed(conversation.id)))
  const isRenaming = conversation !== undefined && conversation.id === renamed
  const title = useTitleFocus(isRenaming)
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pe-3 ps-5">
      {leading}
      {isRenaming ? (
        <RenamedTitle conversation={conversation} onClose={() => setRenamed(undefined)} />
      ) : (
        <Title
          button={title}
          conversation={conversation}
          onRename={() => conversation && setRenamed(conversation.id)}
        />
      )}
      <div className="ms-auto flex min-w-0 shrink items-center gap-1.5">
        {modelPicker}
        {conversation ? (
          <Menu
            trigger={
              <IconButton label={words('conversation.options')}>
                <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
              </IconButton>
            }
          >
            <ConversationMenuItems
              conversation={conversation}
              onRename={() => setRenamed(conversation.id)}
              onRemoved={onRemoved}
            >
              <MenuItem
                icon={<FileDown {...icon} />}
                onClick={() => void save(conversation.id, 'markdown')}
              >
                {words('exporting.markdown')}
              </MenuItem>
              <MenuItem
                icon={<Braces {...icon} />}
                onClick={() => void save(conversation.id, 'json')}
              >
                {words('exporting.json')}
              </MenuItem>
              <MenuItem
                icon={<Printer {...icon} />}
                onClick={() => runCommand('printConversation')}
              >
                {words('exporting.print')}
              </MenuItem>
            </ConversationMenuItems>
          </Menu>
        ) : null}
        {trailing}
      </div>
    </header>
  )
}

/** The button to which the keyboard goes back when the field is gone that had it. */
function useTitleFocus(isRenaming: boolean): Ref<HTMLButtonElement> {
  const title = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(isRenaming)
  useEffect(() => {
    const isOver = wasRenaming.current && !isRenaming
    wasRenaming.current = isRenaming
    // Whoever went elsewhere meanwhile stays there.
    if (isOver && document.activeElement === document.body) title.current?.focus()
  }, [isRenaming])
  return title
}

interface RenamedTitleProps {
  readonly conversation: Conversation
  readonly onClose: () => void
}

/** The window keeps its heading while there is a field in its place. */
function RenamedTitle({ conversation, onClose }: RenamedTitleProps) {
  const acts = useConversationActs()
  return (
    <>
      <h1 className="sr-only">{conversation.title}</h1>
      <TitleField
        title={conversation.title}
        onClose={onClose}
        onSave={(title) => acts.rename(conversation, title)}
        className="-ms-2 min-w-0 flex-1 rounded-control border border-line-2 bg-raised px-2 py-1 text-title font-semibold"
      />
    </>
  )
}

interface TitleProps {
  readonly button: Ref<HTMLButtonElement>
  readonly conversation: Conversation | undefined
  readonly onRename: () => void
}

function Title({ button, conversation, onRename }: TitleProps) {
  return (
    <h1 className="-ms-2 min-w-20 shrink-9999 text-title font-semibold">
      {conversation ? (
        <button
          ref={button}
          type="button"
          dir="auto"
          title={words('common.rename')}
          className="block max-w-full truncate rounded-control px-2 py-1 hover:bg-hover"
          onClick={onRename}
        >
          {conversation.title}
        </button>
      ) : (
        <span className="block truncate px-2">{words('common.newConversation')}</span>
      )}
    </h1>
  )
}

const icon = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
