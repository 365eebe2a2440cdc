import { isTerminal } from '../../../shared/logic/fold-turn.ts'
import type { Message } from '../../../shared/model/message.ts'
import { promptText } from '../../domain/turn/prompt.ts'
import type { TokenizerName } from '../../domain/turn/tokenizer-of.ts'
import type { TokenCounter, TokenCounts } from '../../ports/token-counter.ts'

/** Counts what is sent of messages, each only once: a message that has ended never changes. */
export interface MessageCounts {
  /** 0 for a message of which nothing is sent. */
  readonly ofMessages: (
    tokenizer: TokenizerName,
    messages: readonly Message[],
  ) => Promise<TokenCounts>
  /** Of texts that are no message; the newest few are remembered. */
  readonly ofText: (tokenizer: TokenizerName, text: string) => Promise<OneCount>
}

interface OneCount {
  readonly tokens: number
  readonly isExact: boolean
}

/** Messages whose counts are remembered: some megabytes. */
const keptMessages = 50_000

/** Texts, which may be long. A draft and a system prompt in two windows. */
const keptTexts = 4

/** What is handed over for counting in one go, so that handing over never takes long. */
const batchChars = 250_000

export function createMessageCounts(counter: Pick<TokenCounter, 'count'>): MessageCounts {
  const counted = createRecent<number>(keptMessages)
  const texts = createRecent<OneCount>(keptTexts)

  return {
    ofMessages: async (tokenizer, messages) => {
      const keyOf = ({ id }: Message): string => `${tokenizer} ${id}`
      const found = messages.map((message) =>
        isTerminal(message) ? counted.find(keyOf(message)) : undefined,
      )
      const missing = messages.filter((_, index) => found[index] === undefined)
      const fresh: number[] = []
      let isExact = tokenizer !== 'unknown'
      for (const batch of batchesOf(missing)) {
        const counts = await counter.count(
          tokenizer,
          batch.map(({ text }) => text),
        )
        isExact &&= counts.isExact
        for (const [index, { message }] of batch.entries()) {
          const tokens = counts.tokens[index] ?? 0
          fresh.push(tokens)
          // What could not be counted exactly now may be another time.
          const isLasting = counts.isExact || tokenizer === 'unknown'
          if (isLasting && isTerminal(message)) counted.keep(keyOf(message), tokens)
        }
      }
      const next = fresh.values()
      return { tokens: found.map((tokens) => tokens ?? next.next().value ?? 0), isExact }
    },
    ofText: async (tokenizer, text) => {
      const key = `${tokenizer} ${text}`
      const known = texts.find(key)
      if (known) return known
      const { tokens, isExact } = await counter.count(tokenizer, [text])
      const count = { tokens: tokens[0] ?? 0, isExact }
      if (isExact || tokenizer === 'unknown') texts.keep(key, count)
      return count
    },
  }
}

interface Counted {
  readonly message: Message
  readonly text: string
}

function* batchesOf(messages: readonly Message[]): Generator<readonly Counted[], void> {
  let batch: Counted[] = []
  let chars = 0
  for (const message of messages) {
    const text = promptText(message)
    batch.push({ message, text })
    chars += text.length
    if (chars < batchChars) continue
    yield batch
    batch = []
    chars = 0
  }
  if (batch.length > 0) yield batch
}

/** Remembers so many values, and forgets the oldest of them. */
function createRecent<T>(most: number) {
  const values = new Map<string, T>()
  const keep = (key: string, value: T): void => {
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
  }
  return {
    keep,
    find: (key: string): T | undefined => values.get(key),
  }
}
