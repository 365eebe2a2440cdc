import { createContext } from 'react'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'

/** Two versions of a message, or two branches from where they part. */
export interface Compared {
  readonly conversationId: ConversationId
  readonly messageIds: readonly [MessageId, MessageId]
  readonly extent: 'message' | 'branch'
}

/** Shows what two branches say side by side; handed down by the frame. */
export const CompareContext = createContext<(compared: Compared) => void>(() => undefined)
