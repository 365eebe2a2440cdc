import type { Conversation } from '../../shared/model/conversation.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { Inspector } from '../features/inspector/index.ts'
import { inspect, useView } from './view-store.ts'

interface InspectorPaneProps {
  /** Absent while it has no message yet. */
  readonly conversation: Conversation | undefined
  /** Where the next message goes. */
  readonly model: ModelRef | undefined
  readonly onClose: () => void
}

/** The inspector, put together from the features that it shows. */
export function InspectorPane({ onClose }: InspectorPaneProps) {
  const { tab } = useView((state) => state.inspected)
  return (
    <Inspector
      tab={tab}
      onTab={inspect}
      onClose={onClose}
      panels={{ context: null, cost: null, request: null }}
    />
  )
}
