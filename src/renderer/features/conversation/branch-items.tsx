import { Columns2, CopyPlus, CornerDownRight, Trash2 } from 'lucide-react'
import type { Message } from '../../../shared/model/message.ts'
import type { MessageVersions } from '../../../shared/model/opened-conversation.ts'
import { useLiminal } from '../../api/liminal-context.ts'
import { useReady } from '../../api/source.ts'
import { useBranchActs } from '../../api/use-branch-acts.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words/words.ts'

interface BranchItemsProps {
  readonly message: Message
  readonly versions: MessageVersions | undefined
}

/** What can be done with the branch that a message begins or ends; drawn while the menu is open. */
export function BranchItems({ message, versions }: BranchItemsProps) {
  const { id, conversationId, role } = message
  const acts = useBranchActs(conversationId)
  const tipId = useReady(useLiminal().conversation(conversationId))?.path.at(-1)
  const otherId = versions?.previousId ?? versions?.nextId
  return (
    <>
      {role === 'assistant' && tipId !== id ? (
        <MenuItem icon={<CornerDownRight {...icon} />} onClick={() => void acts.continueFrom(id)}>
          {words('tree.continueFrom')}
        </MenuItem>
      ) : null}
      {otherId === undefined ? null : (
        <MenuItem
          icon={<Columns2 {...icon} />}
          onClick={() =>
            acts.compare(versions?.previousId ? [otherId, id] : [id, otherId], 'message')
          }
        >
          {words(versions?.previousId ? 'tree.comparePrevious' : 'tree.compareNext')}
        </MenuItem>
      )}
      <MenuItem icon={<CopyPlus {...icon} />} onClick={() => acts.copy(id)}>
        {words('tree.copyOn')}
      </MenuItem>
      <MenuItem icon={<Trash2 {...icon} />} onClick={() => void acts.remove(id)}>
        {words('tree.removeFromHere')}
      </MenuItem>
    </>
  )
}

const icon = { size: 15, strokeWidth: 1.6, 'aria-hidden': true } as const
