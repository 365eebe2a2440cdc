import type { PartKind } from '../../../../shared/model/part.ts'
import type { Outcome } from '../../../../shared/model/turn-event.ts'
import type { Usage } from '../../../../shared/model/usage.ts'
import { faultOf } from './fault-of.ts'

/** What one document of a vendor's stream says. */
export type Reading =
  | {
      readonly type: 'text'
      readonly block: string
      readonly kind: PartKind
      readonly text: string
    }
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
