import type { Conversation } from '../../../shared/model/conversation.ts'
import { FaultAlert } from '../../api/fault-alert.tsx'
import { useBranchActs } from '../../api/use-branch-acts.ts'
import { words } from '../../words/words.ts'
import { BranchTree } from './branch-tree.tsx'
import { useOutline } from './use-outline.ts'

interface BranchesPanelProps {
  /** Absent while it has no message yet. */
  readonly conversation: Conversation | undefined
  /** A branch was chosen to be read. */
  readonly onShown: () => void
}

/** The tree of the conversation that is open. */
export function BranchesPanel({ conversation, ...rest }: BranchesPanelProps) {
  if (!conversation) return <Hint text={words('tree.none')} />
  return <Branches key={conversation.id} conversation={conversation} {...rest} />
}

interface BranchesProps extends BranchesPanelProps {
  readonly conversation: Conversation
}

function Branches({ conversation, onShown }: BranchesProps) {
  const outline = useOutline(conversation)
  const acts = useBranchActs(conversation.id)
  if (outline.state === 'loading') return null
  if (outline.state === 'failed') {
    return <FaultAlert fault={outline.fault} kept={words('tree.nothingChanged')} />
  }
  const { runs } = outline.value
  return (
    <div className="-m-4 flex h-[calc(100%+2rem)] flex-col pt-2">
      <BranchTree
        conversation={conversation}
        outline={outline.value}
        acts={acts}
        onShown={onShown}
      />
      {runs.length < 2 ? <Hint text={words('tree.oneBranch')} className="px-4 pb-4" /> : null}
    </div>
  )
}

function Hint({ text, className }: { readonly text: string; readonly className?: string }) {
  return <p className={`text-small text-ink-3 ${className ?? ''}`}>{text}</p>
}
