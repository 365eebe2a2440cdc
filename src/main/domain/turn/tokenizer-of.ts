import type { ModelId } from '../../../shared/model/ids.ts'
import type { ProviderKind } from '../../../shared/model/provider.ts'

/** The tokenizer that a model's tokens are counted by; `unknown` where none is public. */
export type TokenizerName = 'o200k_base' | 'cl100k_base' | 'unknown'

/**
 * Names as OpenAI's own table has them, also behind a router's `openai/`, as a fine-tuned `ft:`
 * and with a size or a date after them. The open models use the same vocabulary, with more
 * special tokens. https://github.com/openai/tiktoken/blob/main/tiktoken/model.py
 */
const openaiFamilies: readonly (readonly [RegExp, TokenizerName])[] = [
  [/^(?:gpt-(?:4o|4\.1|4\.5|[5-9]|oss)|chatgpt-|codex-mini|o[1-9](?:$|[-:]))/, 'o200k_base'],
  [/^gpt-(?:4(?:$|-)|3\.5|35)/, 'cl100k_base'],
]

/** Claude, Gemini, Llama, Mistral and all others publish no tokenizer that could be had offline. */
export function tokenizerOf(modelId: ModelId): TokenizerName {
  const name = modelId.slice(modelId.lastIndexOf('/') + 1).replace(/^ft:/, '')
  return openaiFamilies.find(([shape]) => shape.test(name))?.[1] ?? 'unknown'
}

/** Tokens that are counted besides those of the texts. */
export interface TokenOverhead {
  /** Of each message: its role and its borders. */
  readonly perMessage: number
  /** Of the request: what the answer begins with. */
  readonly perRequest: number
}

/**
 * OpenAI documents 3 and 3. The chat templates of open models spend 5 on a message (Llama's
 * `<|start_header_id|>user<|end_header_id|>\n\n…<|eot_id|>`, ChatML and Gemma alike) and 4 on the
 * answer's head. Anthropic and Google document none; theirs are what small requests report above
 * their text, and calibration settles the rest.
 * https://developers.openai.com/cookbook/examples/how_to_count_tokens_with_tiktoken
 */
const overheads: Readonly<Record<ProviderKind, TokenOverhead>> = {
  openai: { perMessage: 3, perRequest: 3 },
  anthropic: { perMessage: 3, perRequest: 4 },
  gemini: { perMessage: 2, perRequest: 0 },
  ollama: { perMessage: 5, perRequest: 4 },
  'openai-compatible': { perMessage: 4, perRequest: 3 },
  demo: { perMessage: 0, perRequest: 0 },
}

export function tokenOverheadOf(kind: ProviderKind): TokenOverhead {
  return overheads[kind]
}
