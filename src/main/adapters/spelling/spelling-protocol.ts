/** What the worker is told when it starts. */
export interface SpellingWorkerOptions {
  /** Of a Hunspell dictionary: its rules and its words. */
  readonly affixFile: string
  readonly wordFile: string
}

export interface SpellingRequest {
  readonly id: number
  readonly ask: 'unknown' | 'suggest'
  readonly words: readonly string[]
}

export interface SpellingReply {
  readonly id: number
  readonly words: readonly string[]
}
