import { useEffect } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { ModelRef } from '../../../shared/model/model-info.ts'
import { useLiminal } from '../../api/liminal-context.ts'

/** Keeps the view of the context on where the next message goes. */
export function useAimedContext(current: {
  readonly conversation: Conversation | undefined
  readonly model: ModelRef | undefined
}): void {
  const { context } = useLiminal()
  const conversationId = current.conversation?.id
  const parentId = current.conversation?.activeLeafId
  const providerId = current.model?.providerId
  const modelId = current.model?.modelId
  useEffect(() => {
    context.aim(
      providerId === undefined || modelId === undefined
        ? undefined
        : { conversationId, parentId, model: { providerId, modelId } },
    )
  }, [context, conversationId, parentId, providerId, modelId])
}
