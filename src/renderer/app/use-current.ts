import type { Conversation } from '../../shared/model/conversation.ts'
import type { TurnId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import { useLiminal } from '../api/liminal-context.ts'
import { useReady, useSource } from '../api/source.ts'
import { usableModel } from '../features/models/index.ts'
import { useView } from './view-store.ts'

/** The conversation that is open, and what goes on in it. */
export interface Current {
  /** Absent while a conversation has no message yet, and while the list is loading. */
  readonly conversation: Conversation | undefined
  /** Where the next message goes. */
  readonly model: ModelRef | undefined
  /** The turn whose answer is on show. Others of the conversation may be written beside it. */
  readonly running: TurnId | undefined
}

/** What is on show, put together from the list, the settings and the running turns. */
export function useCurrent(): Current {
  const liminal = useLiminal()
  const view = useView((state) => state.view)
  const id = view.kind === 'conversation' ? view.id : undefined
  const conversation = useReady(liminal.conversations)?.find((one) => one.id === id)
  const providers = useReady(liminal.providers) ?? []
  const settings = useReady(liminal.settings)
  const turns = useSource(liminal.turns.running)
  return {
    conversation,
    model: usableModel(providers, conversation?.model ?? settings?.defaultModel),
    running: turns.find(({ answerId }) => answerId === conversation?.activeLeafId)?.turnId,
  }
}
