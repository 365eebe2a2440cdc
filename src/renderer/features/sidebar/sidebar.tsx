import { Plus, Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useLiminal } from '../../api/liminal-context.ts'
import { useSource } from '../../api/source.ts'
import type { ConversationId } from '../../../shared/model/ids.ts'
import { Button } from '../../ui/button.tsx'
import { ConversationList } from './conversation-list.tsx'

interface SidebarProps {
  readonly current: ConversationId | undefined
  readonly onOpen: (id: ConversationId) => void
  readonly onNew: () => void
  /** Called when a conversation has gone to the bin. */
  readonly onRemoved: (id: ConversationId) => void
  /** What stands at the foot. */
  readonly foot: ReactNode
}

export function Sidebar({ current, onOpen, onNew, onRemoved, foot }: SidebarProps) {
  const liminal = useLiminal()
  const list = useSource(liminal.conversations)
  const [filter, setFilter] = useState('')
  return (
    <nav
      aria-label="Conversations"
      className="flex h-full min-h-0 flex-col border-r border-line bg-side"
    >
      <div className="px-3 pt-3.5 pb-2">
        <button
          type="button"
          aria-label="New conversation"
          onClick={onNew}
          className="flex w-full items-center gap-2 rounded-control border border-line bg-raised px-2.5 py-1.75 font-[550] shadow-[0_1px_1px_rgb(0_0_0/.03)] hover:border-line-2"
        >
          <Plus size={16} strokeWidth={1.6} aria-hidden />
          New conversation
          <kbd className="ml-auto font-text text-micro font-medium text-ink-3">
            {liminal.platform === 'darwin' ? '⌘N' : 'Ctrl N'}
          </kbd>
        </button>
      </div>
      <label className="relative mx-3 mb-1.5 flex items-center text-ink-3">
        <Search size={16} strokeWidth={1.6} className="absolute left-2.5" aria-hidden />
        <input
          type="search"
          aria-label="Search"
          placeholder="Search titles"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="w-full rounded-control bg-sunken py-1.5 pr-2 pl-8.5 text-ink"
        />
      </label>
      {list.state === 'failed' ? (
        <div className="px-2 py-2">
          <FaultAlert fault={list.fault} kept="Nothing was deleted.">
            <Button onClick={() => liminal.conversations.restart()}>Try again</Button>
          </FaultAlert>
        </div>
      ) : null}
      {list.state === 'ready' ? (
        <ConversationList
          conversations={list.value}
          filter={filter}
          current={current}
          onOpen={onOpen}
          onRemoved={onRemoved}
        />
      ) : null}
      <div className="mt-auto border-t border-line">{foot}</div>
    </nav>
  )
}
