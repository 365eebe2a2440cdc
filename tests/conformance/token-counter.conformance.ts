import { describe, expect, it } from 'vitest'
import type { TokenizerName } from '../../src/main/domain/turn/tokenizer-of.ts'
import type { TokenCounter } from '../../src/main/ports/token-counter.ts'

const tokenizers: readonly TokenizerName[] = ['o200k_base', 'cl100k_base', 'unknown']
const megabyte = 1_000_000

const strange: readonly (readonly [string, string])[] = [
  ['special tokens', 'a <|endoftext|> b <|im_start|>'],
  ['half a surrogate pair', '\ud83d and \udc4d'],
  ['nothing but spaces', ' '.repeat(30_000)],
  ['a long word', 'x'.repeat(30_000)],
  ['emoji in a row', '👍🏽'.repeat(5_000)],
  ['NUL and bidi', 'a\u0000b\u202ec'],
]

/** What the port promises, of every counter. */
export function describeTokenCounter(name: string, create: () => TokenCounter): void {
  describe(`${name} as a token counter`, () => {
    it.each(tokenizers)('counts each text in its place (%s)', async (tokenizer) => {
      await using counter = disposable(create())
      const texts = ['', 'one', 'one two three four five six', '', 'one']
      const { tokens } = await counter.count(tokenizer, texts)
      expect(tokens).toHaveLength(5)
      expect([tokens[0], tokens[3]]).toEqual([0, 0])
      expect(tokens[1]).toBeGreaterThan(0)
      expect(tokens[2]).toBeGreaterThan(tokens[1] ?? 0)
      expect(tokens[4]).toBe(tokens[1])
    })

    it.each(strange)('counts %s like any text', async (_what, text) => {
      await using counter = disposable(create())
      for (const tokenizer of tokenizers) {
        const { tokens } = await counter.count(tokenizer, [text])
        expect(tokens[0]).toBeGreaterThan(0)
        expect(tokens[0]).toBeLessThanOrEqual(text.length * 4)
      }
    })

    it('gives the same text the same count, alone or among others, early or late', async () => {
      await using counter = disposable(create())
      const text = 'The stone under a door, and what lies beyond it. '.repeat(900)
      for (const tokenizer of tokenizers) {
        const alone = await counter.count(tokenizer, [text])
        const among = await counter.count(tokenizer, ['before', text])
        expect(among.tokens[1]).toBe(alone.tokens[0])
      }
    })

    it('answers many at once, each its own', async () => {
      await using counter = disposable(create())
      const counts = await Promise.all(
        Array.from({ length: 40 }, (_, words) =>
          counter.count('o200k_base', ['word '.repeat(words)]),
        ),
      )
      const tokens = counts.map((count) => count.tokens[0] ?? -1)
      expect(tokens).toEqual(tokens.toSorted((a, b) => a - b))
      expect(tokens[0]).toBe(0)
    })

    it('never calls an estimate exact', async () => {
      await using counter = disposable(create())
      expect(await counter.count('unknown', ['text'])).toMatchObject({ isExact: false })
    })

    it('counts a megabyte while the process goes on', async () => {
      await using counter = disposable(create())
      let turns = 0
      let isCounting = true
      const goOn = (): void => {
        turns += 1
        if (isCounting) setImmediate(goOn)
      }
      setImmediate(goOn)
      const { tokens } = await counter.count('unknown', ['lorem ipsum '.repeat(megabyte / 12)])
      isCounting = false
      expect(tokens[0]).toBeGreaterThan(megabyte / 12)
      expect(turns).toBeGreaterThan(10)
    })

    it('estimates what is still asked when it is closed, and closes twice', async () => {
      const counter = create()
      const counting = counter.count('cl100k_base', ['some words '.repeat(20_000)])
      await counter.close()
      expect((await counting).tokens[0]).toBeGreaterThan(0)
      await counter.close()
    })
  })
}

function disposable(counter: TokenCounter): TokenCounter & AsyncDisposable {
  return { ...counter, [Symbol.asyncDispose]: () => counter.close() }
}
