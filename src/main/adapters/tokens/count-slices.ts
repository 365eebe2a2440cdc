import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'
import { slicesOf } from './slices.ts'

/** Counts the tokens of one slice. */
type CountSlice = (slice: string) => number

/** Two to five megabytes of code and half a second's work at most, so only where it is needed. */
export async function loadEncoder(tokenizer: TokenizerName): Promise<CountSlice> {
  if (tokenizer === 'unknown') return await loadEstimator()
  const { countTokens } =
    tokenizer === 'o200k_base'
      ? await import('gpt-tokenizer/encoding/o200k_base')
      : await import('gpt-tokenizer/encoding/cl100k_base')
  return (slice) => countTokens(slice, specialTokensAreText)
}

export async function loadEstimator(): Promise<CountSlice> {
  const { estimateTokenCount } = await import('tokenx')
  // It takes white space for nothing, however much there is.
  return (slice) => Math.max(1, estimateTokenCount(slice))
}

/** Counts a text, giving way after each slice where `breathe` is given. */
export async function countText(
  count: CountSlice,
  text: string,
  breathe?: () => Promise<void>,
): Promise<number> {
  let tokens = 0
  for (const slice of slicesOf(text)) {
    tokens += count(slice)
    await breathe?.()
  }
  return tokens
}

const specialTokensAreText = { disallowedSpecial: new Set<string>() }
