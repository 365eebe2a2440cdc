import type { ConversationTree } from '../../shared/model/conversation.ts'
import type { MessageId } from '../../shared/model/ids.ts'
import type { ModelRef } from '../../shared/model/model-info.ts'
import type { Part } from '../../shared/model/part.ts'
import type { PromptMessage } from '../domain/turn/prompt.ts'
import type { ChatRequest } from './chat-provider.ts'

/** What an answer is to be composed for. */
export interface PromptOccasion {
  /** With the message that is to be answered. */
  readonly tree: ConversationTree
  readonly userMessageId: MessageId
  readonly model: ModelRef
  /** What the answer begins with; empty for a new one. */
  readonly begun: readonly Part[]
}

/** Everything that is sent, and what is known of it before it is. */
export interface ComposedPrompt extends Omit<ChatRequest, 'model' | 'messages'> {
  /** Without the bytes of their images. */
  readonly messages: readonly PromptMessage[]
  /**
   * As it was counted, never corrected by what the model reported before: reports are held
   * against this figure, and a corrected one would make the correction feed on itself.
   */
  readonly estimatedInputTokens?: number
  /** Messages of the branch that are not in it. */
  readonly leftOutMessages: number
}

/** Chooses what of a conversation is sent. */
export type ComposePrompt = (occasion: PromptOccasion) => Promise<ComposedPrompt>
