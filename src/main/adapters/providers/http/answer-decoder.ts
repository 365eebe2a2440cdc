import type { PartKind, PartSource } from '../../../../shared/model/part.ts'
import type { Outcome } from '../../../../shared/model/turn-event.ts'
import type { Usage } from '../../../../shared/model/usage.ts'
import { faultOf } from './fault-of.ts'

/** A piece of the answer's content. `block` names which of the vendor's blocks it belongs to. */
export type ContentReading =
  | {
      readonly type: 'text'
      readonly block: string
      readonly kind: Exclude<PartKind, 'citation' | 'tool-call'>
      readonly text: string
    }
  /** A whole citation; `text` is the passage in the source, where the vendor quotes it. */
  | { readonly type: 'citation'; readonly source: PartSource; readonly text: string }
  /** The first or next piece of a tool call; `text` is of its arguments. */
  | {
      readonly type: 'toolCall'
      readonly block: string
      /** Needed with the first piece; ignored later. */
      readonly toolName?: string
      readonly text: string
    }

/** What one document of a vendor's stream says. */
export type Reading =
  | ContentReading
  | { readonly type: 'usage'; readonly usage: Usage }
  /** The vendor's terminal marker. Unless `isLast`, usage may still follow it. */
  | { readonly type: 'marker'; readonly ending: Ending; readonly isLast: boolean }
  /** The vendor gave up; `document` holds its error. */
  | { readonly type: 'failure'; readonly document: unknown }
  /** The document contradicts what came before it. */
  | { readonly type: 'broken' }
  /** A kind of event from the future: ignored, and counted. */
  | { readonly type: 'unknown' }

/** How the vendor says that its answer ended. `explanation` is its own, unredacted. */
export interface Ending {
  readonly as: 'complete' | 'outputLimit' | 'contextWindow' | 'refused'
  readonly explanation?: string
}

/** Reads the documents of one stream in turn. Stateful, and pure otherwise; must not throw. */
export type AnswerDecoder = (document: unknown) => readonly Reading[]

/** The outcome for a marker; `detail` is the explanation, redacted. */
export function outcomeOfEnding(ending: Ending, detail: string | undefined): Outcome {
  const quoted = detail === undefined ? {} : { detail }
  switch (ending.as) {
    case 'complete':
      return { state: 'complete' }
    case 'outputLimit':
      return { state: 'truncated', fault: faultOf('turn.outputLimit', {}) }
    case 'contextWindow':
      // Truncated like a reached limit, but to continue cannot help: the conversation is full.
      return { state: 'truncated', fault: faultOf('provider.contextOverflow', quoted) }
    case 'refused':
      return { state: 'filtered', fault: faultOf('provider.refused', quoted) }
  }
}
