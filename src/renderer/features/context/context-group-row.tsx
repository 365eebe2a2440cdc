import { ChevronRight } from 'lucide-react'
import { clsx } from 'clsx'
import { useId, useState, type ReactNode } from 'react'
import type { ContextGroup, ContextMessage } from '../../../shared/model/context-view.ts'
import { integer } from '../../api/figures.ts'
import { reasonWords } from './context-figures.ts'
import { isSent, StateIcon, rowClass } from './context-row.tsx'
import { words } from '../../words/words.ts'

interface ContextGroupRowProps {
  readonly group: ContextGroup
  /** Those of the group that are listed, the newest first. */
  readonly messages: readonly ContextMessage[]
  readonly row: (message: ContextMessage) => ReactNode
}

/** Messages that go along, or not, for the same reason; unfolds to each of them. */
export function ContextGroupRow({ group, messages, row }: ContextGroupRowProps) {
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const { reason, tokens } = group
  const unlisted = group.messages - messages.length
  return (
    <li>
      <button
        type="button"
        data-reason={reason}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
        className={clsx(
          rowClass,
          'w-full text-start hover:bg-hover',
          !isSent(reason) && 'text-ink-3',
        )}
      >
        <StateIcon reason={reason} />
        <span className="flex min-w-0 items-center gap-1">
          <span className="truncate">{reasonWords(reason, group.messages)}</span>
          <ChevronRight
            size={13}
            strokeWidth={1.8}
            className={clsx(
              'shrink-0 text-ink-3 transition-transform rtl:-scale-x-100',
              isOpen && 'rotate-90',
            )}
            aria-hidden
          />
        </span>
        <span className="text-small text-ink-3 tabular-nums">{integer(tokens)}</span>
      </button>
      <ul id={listId} hidden={!isOpen} className="ps-3.5">
        {isOpen ? messages.map(row) : null}
        {isOpen && unlisted > 0 ? (
          <li className={clsx(rowClass, 'text-small text-ink-3')}>
            <span className="col-start-2">{words('context.unlisted', { count: unlisted })}</span>
          </li>
        ) : null}
      </ul>
    </li>
  )
}
