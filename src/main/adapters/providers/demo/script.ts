import type { Outcome } from '../../../../shared/model/turn-event.ts'
import type { ContentReading } from '../http/answer-decoder.ts'

/** What a text may take from the request: the user's own first words, and where we are. */
export interface DemoOccasion {
  /** The first words of the last message, quoted, on one line. */
  readonly quote: string
  /** How many messages the user has sent, this one included. */
  readonly turn: number
  /** Which answer of this model it is, since the app was started. */
  readonly take: number
}

/** How one of Demo's models behaves. */
export interface DemoScript {
  readonly id: string
  readonly label: string
  /** Before the first piece, or before the failure. */
  readonly silenceMs: number
  readonly tokensPerSecond: number
  readonly reasoning?: (occasion: DemoOccasion) => string
  readonly text?: (occasion: DemoOccasion) => string
  /** What else the answer consists of, after its text. */
  readonly beside?: readonly ContentReading[]
  /** Between the last piece and the end. */
  readonly lastSilenceMs?: number
  /** Absent: it never ends by itself. */
  readonly ending?: Outcome
  /** The longest request that it takes; a longer one fails. It is not told beforehand. */
  readonly limitTokens?: number
}

/** A reading pace for the texts; the failures have none. */
export const normalPace = { silenceMs: 350, tokensPerSecond: 280 } as const
