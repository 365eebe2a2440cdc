import type { TokenCounter } from '../../src/main/ports/token-counter.ts'

/** Four characters to a token, whatever the tokenizer, a slice at a time. */
export function createRoughTokenCounter(): TokenCounter {
  return {
    count: async (tokenizer, texts) => {
      // Gives way as the real one does, however small the work.
      for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      const tokens = texts.map((text) => Math.ceil(text.length / 4))
      return { tokens, isExact: tokenizer !== 'unknown' }
    },
    close: () => Promise.resolve(),
  }
}
