import type { ContextReason } from '../../../shared/model/context-view.ts'
import type { MessageMark } from '../../../shared/model/message-mark.ts'
import type { Role } from '../../../shared/model/message.ts'

/** One message of a branch as far as it matters here. */
export interface ContextEntry {
  readonly role: Role
  /** With its overhead; 0 when nothing of it would be sent. */
  readonly tokens: number
  readonly mark?: MessageMark['context'] | undefined
}

/** What there is room for, in tokens. */
export interface ContextRoom {
  /** Absent when unknown: then everything fits. */
  readonly windowTokens?: number | undefined
  /** Kept free for the answer. */
  readonly reserveTokens: number
  /** Sent in any case besides the messages: the system prompt, the beginning of the answer. */
  readonly fixedTokens: number
}

export interface Fit {
  /** What becomes of each entry, in their order. */
  readonly reasons: readonly ContextReason[]
  /** Everything that is sent, `fixedTokens` included. */
  readonly usedTokens: number
  /** By how much that which must be sent exceeds the room on its own; 0 when it does not. */
  readonly overflowTokens: number
}

/** The longest answers that most models give unless told otherwise. */
const usualAnswerTokens = 8192

/** The room for the answer: the model's longest, but never more than a quarter of the window. */
export function reserveFor(model: {
  readonly windowTokens?: number | undefined
  readonly maxOutputTokens?: number | undefined
}): number {
  const longest = model.maxOutputTokens ?? usualAnswerTokens
  const { windowTokens } = model
  return windowTokens === undefined ? longest : Math.min(longest, Math.floor(windowTokens / 4))
}

/**
 * Chooses what of a branch is sent. The last entry is the message to be answered.
 *
 * 1. That message is always sent, whatever its mark; what is pinned always, and what is left out
 *    or empty never. A pinned answer takes its question along, unless that was left out.
 * 2. The rest goes along newest first, in whole exchanges (a user's message with its answers), as
 *    long as they fit. The first that does not fit ends it: a conversation has no holes but those
 *    that the user made, and what was cut never begins with an answer.
 *
 * Nothing is cut within a message. What must be sent is sent even when it is too long.
 */
export function fitContext(entries: readonly ContextEntry[], room: ContextRoom): Fit {
  const reasons = decidedByUser(entries)
  const isSent = (index: number): boolean => isSentReason(reasons[index])
  let usedTokens = room.fixedTokens
  for (const [index, entry] of entries.entries()) if (isSent(index)) usedTokens += entry.tokens
  const limitTokens =
    room.windowTokens === undefined ? Infinity : room.windowTokens - room.reserveTokens
  const overflowTokens = Math.max(0, usedTokens - limitTokens)

  let isFull = false
  for (let end = entries.length; end > 0;) {
    const start = startOfExchange(entries, end)
    const open = range(start, end).filter((index) => reasons[index] === undefined)
    const tokens = open.reduce((sum, index) => sum + (entries[index]?.tokens ?? 0), 0)
    isFull ||= open.length > 0 && usedTokens + tokens > limitTokens
    for (const index of open) reasons[index] = isFull ? 'no-room' : 'recent'
    if (!isFull) usedTokens += tokens
    end = start
  }
  return { reasons: reasons.map((reason) => reason ?? 'no-room'), usedTokens, overflowTokens }
}

/** Whether a message with this reason goes along. */
export function isSentReason(reason: ContextReason | undefined): boolean {
  return (
    reason === 'asked' ||
    reason === 'pinned' ||
    reason === 'question-of-pinned' ||
    reason === 'recent'
  )
}

/** What is settled before anything is counted; the rest is undefined. */
function decidedByUser(entries: readonly ContextEntry[]): (ContextReason | undefined)[] {
  const last = entries.length - 1
  const reasons = entries.map(({ tokens, mark }, index): ContextReason | undefined => {
    if (index === last) return 'asked'
    if (mark === 'left-out') return mark
    return tokens === 0 ? 'empty' : mark
  })
  for (const [index, reason] of reasons.entries()) {
    if (reason !== 'pinned' || entries[index]?.role !== 'assistant') continue
    const question = startOfExchange(entries, index + 1)
    reasons[question] ??= 'question-of-pinned'
  }
  return reasons
}

/** Where the exchange begins that ends before `end`. */
function startOfExchange(entries: readonly ContextEntry[], end: number): number {
  let start = end - 1
  while (start > 0 && entries[start]?.role !== 'user') start -= 1
  return start
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}
