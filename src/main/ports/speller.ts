/**
 * Knows the words of a language, on this machine alone.
 *
 * - Must never throw and never fail: a word that can't be looked up counts as right.
 * - Must not hold up the process: the dictionary is read and asked off the main thread.
 */
export interface Speller {
  /** Those of the words that are not in the dictionary, in the order and spelling given. */
  readonly unknown: (words: readonly string[]) => Promise<readonly string[]>
  /** What the word may have been meant to be, the likeliest first; at most five. */
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Lets go of what it holds. */
  readonly close: () => Promise<void>
}
