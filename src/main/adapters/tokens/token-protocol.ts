import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'

export interface TokenRequest {
  readonly id: number
  readonly tokenizer: TokenizerName
  readonly texts: readonly string[]
}

export type TokenReply =
  | { readonly id: number; readonly tokens: readonly number[] }
  | { readonly id: number; readonly reason: string }
