import { createContext } from 'react'
import type { ConversationId, MessageId } from '../../shared/model/ids.ts'

/** Two versions of a message, or two branches from where they part. */
export interface Compared {
  readonly conversationId: ConversationId
  readonly messageIds: readonly [MessageId, MessageId]
  readonly extent: 'message' | 'branch'
}

/** Where what is done with a branch is shown. */
export interface BranchWindow {
  /** Side by side. */
  readonly compare: (compared: Compared) => void
  /** A conversation that was made of one. */
  readonly open: (id: ConversationId) => void
}

/** Handed down by the frame. */
export const BranchWindowContext = createContext<BranchWindow>({
  compare: () => undefined,
  open: () => undefined,
})
