import type { TokenizerName } from '../domain/turn/tokenizer-of.ts'

export interface TokenCounts {
  /** The tokens of each text, in the texts' order. */
  readonly tokens: readonly number[]
  /** Whether they were counted by the tokenizer that was asked for, rather than estimated. */
  readonly isExact: boolean
}

/**
 * Counts tokens without asking anyone.
 *
 * - Must never throw and never fail: what it can't count exactly it estimates, and says so.
 * - Must not hold up the process: a megabyte of text is counted off the main thread.
 * - The same text counted the same way always has the same count; an empty one has none.
 * - Special tokens that stand in a text are text.
 */
export interface TokenCounter {
  /** With the tokenizer `unknown` always an estimate. */
  readonly count: (tokenizer: TokenizerName, texts: readonly string[]) => Promise<TokenCounts>

  /** Lets go of what it holds. What is being counted then is estimated. */
  readonly close: () => Promise<void>
}
