import type { ConversationId, MessageId, RequestId } from '../../src/shared/model/ids.ts'
import type { MessageState } from '../../src/shared/model/message.ts'

/** What the process means to do with a message that it put into the outbox. */
export type QueuedFate = 'stays' | 'is sent' | 'is taken back'

/** A line that the process says before it is killed: each is a promise to the user. */
export type Said =
  | { readonly type: 'ready'; readonly afterMs: number }
  | {
      readonly type: 'started'
      readonly answerId: MessageId
      readonly userMessageId: MessageId
      readonly text: string
    }
  /** So much of the answer's text was shown at this time of day. */
  | {
      readonly type: 'seen'
      readonly answerId: MessageId
      readonly chars: number
      readonly at: number
    }
  | {
      readonly type: 'queued'
      readonly requestId: RequestId
      readonly conversationId: ConversationId
      readonly text: string
      readonly fate: QueuedFate
    }
  | { readonly type: 'sent'; readonly requestId: RequestId }
  | { readonly type: 'takenBack'; readonly requestId: RequestId }
  | { readonly type: 'ended'; readonly answerId: MessageId; readonly state: MessageState }
