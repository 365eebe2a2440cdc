import type { MessageId } from '../../src/shared/model/ids.ts'
import type { MessageState } from '../../src/shared/model/message.ts'

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
  | { readonly type: 'ended'; readonly answerId: MessageId; readonly state: MessageState }
