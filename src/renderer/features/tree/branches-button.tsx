import { CornerDownRight } from 'lucide-react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { integer } from '../../api/figures.ts'
import { Beside } from '../../ui/beside.tsx'
import { words } from '../../words/words.ts'
import { useBranchCount } from './use-outline.ts'

interface BranchesButtonProps {
  readonly conversation: Conversation
  readonly isOpen: boolean
  readonly onClick: () => void
}

/** Opens the tree; says how many branches there are, when there are several. */
export function BranchesButton({ conversation, isOpen, onClick }: BranchesButtonProps) {
  const count = useBranchCount(conversation) ?? 0
  return (
    <button
      type="button"
      aria-label={words('tree.name')}
      aria-description={count > 1 ? words('tree.branches', { count }) : undefined}
      aria-pressed={isOpen}
      title={words('tree.name')}
      onClick={onClick}
      className="flex h-7 min-w-7 shrink-0 items-center justify-center gap-1 rounded-control px-1.5 text-small text-ink-3 transition-colors duration-(--fast) hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      <CornerDownRight size={16} strokeWidth={1.6} className="rtl:-scale-x-100" aria-hidden />
      {count > 1 ? <Beside text={integer(count)} className="tabular-nums" /> : null}
    </button>
  )
}
