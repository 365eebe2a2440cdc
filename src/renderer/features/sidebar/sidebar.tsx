import { Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useCommand } from '../../api/command-handlers.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { keyLabel } from '../../api/key-labels.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady, useSource } from '../../api/source.ts'
import { useConversationActs } from '../../api/use-conversation-acts.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { Beside } from '../../ui/beside.tsx'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'
import { ConversationList } from './conversation-list.tsx'
import { filterConversations, filterFrom, isEmpty, tagsInUse } from './filter-conversations.ts'
import { listEntries } from './list-entries.ts'
import { NothingListed } from './nothing-listed.tsx'
import { SearchBox } from './search-box.tsx'
import { TagEditor } from './tag-editor.tsx'
import { useNow } from './use-now.ts'
import { useTurnedGroups } from './use-turned-groups.ts'

interface SidebarProps {
  readonly current: ConversationId | undefined
  readonly onOpen: (id: ConversationId) => void
  readonly onNew: () => void
  /** Called when a conversation has gone to the bin. */
  readonly onRemoved: (id: ConversationId) => void
  /** What stands at the foot. */
  readonly foot: ReactNode
}

export function Sidebar({ onNew, foot, ...rest }: SidebarProps) {
  const liminal = useLiminal()
  const list = useSource(liminal.conversations)
  const newKey = keyLabel('$mod+n', liminal.platform)
  return (
    <nav
      aria-label={words('sidebar.conversations')}
      className="flex h-full min-h-0 flex-col border-e border-line bg-side"
    >
      <div className="px-3 pt-3.5 pb-2">
        <button
          type="button"
          aria-label={words('sidebar.newConversation')}
          onClick={onNew}
          className="flex w-full items-center gap-2 rounded-control border border-line bg-raised px-2.5 text-start py-1.75 font-[550] shadow-[0_1px_1px_rgb(0_0_0/.03)] hover:border-line-2"
        >
          <Plus size={16} strokeWidth={1.6} aria-hidden />
          {/* The key goes to a line that is not shown where there is no room for both. */}
          <span className="flex h-[1lh] min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-2 overflow-hidden">
            <span className="max-w-full truncate">{words('sidebar.newConversation')}</span>
            <Beside text={newKey} className="text-micro font-medium text-ink-3" />
          </span>
        </button>
      </div>
      {list.state === 'failed' ? (
        <div className="px-2 py-2">
          <FaultAlert fault={list.fault} kept={words('common.nothingDeleted')}>
            <Button onClick={() => liminal.conversations.restart()}>
              {words('common.tryAgain')}
            </Button>
          </FaultAlert>
        </div>
      ) : null}
      {list.state === 'ready' ? <Listed conversations={list.value} {...rest} /> : null}
      <div className="mt-auto border-t border-line">{foot}</div>
    </nav>
  )
}

interface ListedProps extends Omit<SidebarProps, 'onNew' | 'foot'> {
  readonly conversations: readonly Conversation[]
}

function Listed({ conversations, ...rest }: ListedProps) {
  const nowMs = useNow()
  const folders = useReady(useLiminal().folders)
  const { moveToNewFolder } = useConversationActs()
  const [typed, setTyped] = useState('')
  const [renaming, setRenaming] = useState<string>()
  const [tagging, setTagging] = useState<readonly ConversationId[]>([])
  const { turned, turn } = useTurnedGroups()
  const sought = useDeferredValue(typed)
  const filter = useMemo(() => filterFrom(sought), [sought])
  const tags = useMemo(() => tagsInUse(conversations), [conversations])
  const entries = useMemo(
    () =>
      listEntries({
        conversations: filterConversations(conversations, filter),
        folders: folders ?? [],
        turned,
        isFiltered: !isEmpty(filter),
        nowMs,
      }),
    [conversations, filter, folders, turned, nowMs],
  )
  const onNewFolder = (): void => void moveToNewFolder([]).then(setRenaming)
  useCommand('newFolder', onNewFolder)
  const tagged = conversations.filter(({ id }) => tagging.includes(id))

  return (
    <>
      <SearchBox value={typed} tags={tags} onChange={setTyped} onNewFolder={onNewFolder} />
      {entries.length === 0 ? <NothingListed filter={filter} /> : null}
      <ConversationList
        {...rest}
        entries={entries}
        nowMs={nowMs}
        renaming={renaming}
        onRename={setRenaming}
        onTurn={turn}
        onTags={(several) => setTagging(several.map(({ id }) => id))}
      />
      <TagEditor conversations={tagged} known={tags} onClose={() => setTagging([])} />
    </>
  )
}
