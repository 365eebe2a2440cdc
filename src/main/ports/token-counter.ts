/** The tokenizer that a model's tokens are counted by; `unknown` where none is public. */
export type TokenizerName = 'o200k_base' | 'cl100k_base' | 'unknown'

/**
 * Counts tokens without asking anyone.
 *
 * - Must never throw and never fail: what it can't count exactly it estimates.
 * - Must not hold up the process: a megabyte of text is counted off the main thread.
 * - The same text always has the same count.
 */
export interface TokenCounter {
  /** The tokens of each text, in the texts' order; exact unless the tokenizer is `unknown`. */
  readonly count: (tokenizer: TokenizerName, texts: readonly string[]) => Promise<readonly number[]>

  /** Lets go of what it holds. No method may be called after. */
  readonly close: () => Promise<void>
}
