import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { words } from '../../words/words.ts'

interface ChangeBarProps {
  readonly at: number
  readonly count: number
  readonly remark: string
  /** Absent where no change is marked. */
  readonly onGo: ((next: number) => void) | undefined
}

/** How many changes there are, and the way from one to the next. */
export function ChangeBar({ at, count, remark, onGo }: ChangeBarProps) {
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-b border-line px-5 py-1.5 text-small text-ink-2">
      <p role="status" className="me-auto">
        {count === 0 ? words('tree.compare.same') : words('tree.compare.changes', { count: count })}
        {remark === '' ? null : <span className="ms-2 text-ink-3">{remark}</span>}
      </p>
      {count > 0 && onGo ? (
        <>
          <span className="text-ink-3 tabular-nums">
            {at === -1 ? null : words('tree.compare.at', { at: at + 1, count: count })}
          </span>
          <IconButton
            label={words('tree.compare.previous')}
            disabled={at <= 0}
            onClick={() => onGo(at - 1)}
          >
            <ChevronUp size={16} strokeWidth={1.6} aria-hidden />
          </IconButton>
          <IconButton
            label={words('tree.compare.next')}
            disabled={at >= count - 1}
            onClick={() => onGo(at + 1)}
          >
            <ChevronDown size={16} strokeWidth={1.6} aria-hidden />
          </IconButton>
        </>
      ) : null}
    </div>
  )
}
