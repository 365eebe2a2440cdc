import type { Conversation } from '../../shared/model/conversation.ts'
import { BranchesButton, focusTree } from '../features/tree/index.ts'
import type { InspectorSwitch } from './use-inspector.ts'
import { useView } from './view-store.ts'

interface TreeSwitchProps {
  readonly conversation: Conversation | undefined
  readonly inspector: InspectorSwitch
}

/** The way to the tree of the conversation on show, and back. */
export function TreeSwitch({ conversation, inspector }: TreeSwitchProps) {
  const isTreeChosen = useView((state) => state.inspected.tab === 'branches')
  const isOpen = inspector.isShown && isTreeChosen
  if (!conversation) return null
  return (
    <BranchesButton
      conversation={conversation}
      isOpen={isOpen}
      onClick={() => {
        if (isOpen) inspector.toggle()
        else {
          focusTree()
          inspector.inspect('branches')
        }
      }}
    />
  )
}
