import { messageText } from '../../../shared/logic/message-text.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import type { PromptMessage } from './prompt.ts'

const instruction =
  'Your answer was cut off. Carry on exactly where it stops, from the very next character: ' +
  'finish the word or line if it is unfinished, repeat nothing of it, and add no introduction.'

/** The prompt for the rest of an answer of which `begun` has come; as it is when nothing has. */
export function continuationPrompt(
  prompt: readonly PromptMessage[],
  begun: readonly Part[],
): readonly PromptMessage[] {
  if (begun.length === 0) return prompt
  // Some vendors refuse a message of theirs that ends in white space.
  const text = messageText({ parts: begun }).trimEnd()
  return [...prompt, { role: 'assistant', text }, { role: 'user', text: instruction }]
}

/** How much of what was there a model may say again before it goes on. */
const longestOverlapChars = 400

/** Fewer characters than these may well be meant to be said twice. */
const shortestOverlapChars = 10

/**
 * Joins the rest of an answer to its beginning: the first text that comes is appended to the
 * last text that is there, without what it repeats of it; every other part keeps to itself, under
 * an id that no part of the beginning has. Until it is sure what is repeated, text is held back.
 */
export function createContinuation(begun: readonly Part[]): {
  /** Gives the events to apply in place of this one. */
  readonly join: (event: StreamEvent) => readonly StreamEvent[]
  /** Gives what is still held back; to be called once, at the end. */
  readonly flush: () => readonly StreamEvent[]
} {
  const last = begun.at(-1)
  const open = last?.kind === 'text' ? last : undefined
  const prefix = `more-${begun.length}-`
  let joined: PartId | undefined
  let held: string | undefined = ''

  const rename = (id: PartId): PartId => `${prefix}${id}` as PartId
  const release = (): readonly StreamEvent[] => {
    if (!open || joined === undefined || held === undefined) return []
    const text = withoutOverlap(open.text, held)
    held = undefined
    return text === '' ? [] : [{ type: 'part.delta', partId: open.id, text }]
  }

  return {
    join: (event) => {
      if (!('partId' in event)) return [event]
      if (event.type === 'part.opened' && event.kind === 'text' && open) joined ??= event.partId
      if (event.partId !== joined || !open) return [{ ...event, partId: rename(event.partId) }]
      if (event.type === 'part.opened') return []
      if (event.type === 'part.closed') return [...release(), { ...event, partId: open.id }]
      if (held === undefined) return [{ ...event, partId: open.id }]
      held += event.text
      return mayStillOverlap(open.text, held) ? [] : release()
    },
    flush: release,
  }
}

/** Whether more text could make `added` a longer repetition of the end of `text`. */
function mayStillOverlap(text: string, added: string): boolean {
  if (added.trim() === '') return true
  const end = text.slice(-longestOverlapChars)
  for (let at = 0; at < end.length - added.length; at += 1) {
    if (end.startsWith(added, at)) return true
  }
  return false
}

/** `added` without what it repeats of the end of `text`. */
function withoutOverlap(text: string, added: string): string {
  const longest = Math.min(longestOverlapChars, text.length, added.length)
  for (let length = longest; length >= shortestOverlapChars; length -= 1) {
    if (text.endsWith(added.slice(0, length))) return added.slice(length)
  }
  // A space on both sides of the seam is one space too many.
  return /[ \t]$/.test(text) ? added.replace(/^[ \t]+/, '') : added
}
