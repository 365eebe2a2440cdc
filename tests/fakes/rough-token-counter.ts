import type { TokenCounter } from '../../src/main/ports/token-counter.ts'

const smallChars = 100_000

/** Four characters to a token, whatever the tokenizer. */
export function createRoughTokenCounter(): TokenCounter {
  return {
    count: async (tokenizer, texts) => {
      const tokens: number[] = []
      for (const text of texts) {
        // Gives way over a long text, as the port asks, and counts a short one at once.
        for (let chars = smallChars; chars < text.length; chars += smallChars / 4) {
          await new Promise((resolve) => setImmediate(resolve))
        }
        tokens.push(Math.ceil(text.length / 4))
      }
      return { tokens, isExact: tokenizer !== 'unknown' }
    },
    close: () => Promise.resolve(),
  }
}
