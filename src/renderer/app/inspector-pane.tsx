import type { Conversation } from '../../shared/model/conversation.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { ContextPanel } from '../features/context/index.ts'
import { focusAnswer } from '../features/conversation/index.ts'
import { CostPanel } from '../features/cost/index.ts'
import { Inspector } from '../features/inspector/index.ts'
import { RequestPanel } from '../features/request/index.ts'
import { BranchesPanel } from '../features/tree/index.ts'
import { inspect, setInspectorOver, showSettings, useView } from './view-store.ts'

interface InspectorPaneProps {
  /** Absent while it has no message yet. */
  readonly conversation: Conversation | undefined
  /** Where the next message goes. */
  readonly model: ModelRef | undefined
  readonly onClose: () => void
}

/** The inspector, put together from the features that it shows. */
export function InspectorPane({ conversation, onClose }: InspectorPaneProps) {
  const { tab, answerId } = useView((state) => state.inspected)
  return (
    <Inspector
      tab={tab}
      onTab={(next) => inspect(next, answerId)}
      onClose={onClose}
      panels={{
        context: (
          <ContextPanel
            conversation={conversation}
            answerId={answerId}
            onTrimmed={(newAnswerId) => {
              inspect('context')
              focusAnswer(newAnswerId)
            }}
          />
        ),
        cost: <CostPanel conversationId={conversation?.id} answerId={answerId} />,
        branches: (
          <BranchesPanel conversation={conversation} onShown={() => setInspectorOver(false)} />
        ),
        request: (
          <RequestPanel
            conversation={conversation}
            answerId={answerId}
            onLatest={() => inspect('request')}
            onPrivacy={() => showSettings('privacy')}
          />
        ),
      }}
    />
  )
}
