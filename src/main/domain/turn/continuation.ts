import type { PartId } from '../../../shared/model/ids.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import { textToContinue } from '../provider/downgrade.ts'
import type { PromptMessage } from './prompt.ts'

const instruction =
  'Your answer was cut off. Carry on exactly where it stops, from the very next character: ' +
  'finish the word or line if it is unfinished, repeat nothing of it, and add no introduction.'

/**
 * How a model is asked to go on: by an answer of its own that stands unfinished at the end of the
 * messages, where it takes that (`takesPrefill`), else by a word of the user's.
 */
export type WayToContinue = 'prefill' | 'instruction'

/**
 * The prompt for the rest of an answer of which `begun` has come; as it is when nothing of it can
 * be gone on from. The text goes without the white space at its end: Anthropic refuses a last
 * message that ends so, and everywhere the next token would bring its own; `createContinuation`
 * knows of it.
 */
export function continuationPrompt(
  prompt: readonly PromptMessage[],
  begun: readonly Part[],
  way: WayToContinue,
): readonly PromptMessage[] {
  const text = textToContinue(begun).toWellFormed().trimEnd()
  if (text === '') return prompt
  const answer: PromptMessage = { role: 'assistant', text }
  return way === 'prefill'
    ? [...prompt, answer]
    : [...prompt, answer, { role: 'user', text: instruction }]
}

/** How much of what was there a model may say again before it goes on. */
const longestOverlapChars = 400

/** Fewer characters than these may well be meant to be said twice. */
const shortestOverlapChars = 10

/**
 * Joins the rest of an answer to its beginning: the first text that comes is appended to the
 * text that the beginning ends in (citations stand beside it), without what it repeats of it;
 * every other part keeps to itself, under an id that no part of the beginning has. Until it is
 * sure what is repeated, text is held back.
 */
export function createContinuation(begun: readonly Part[]): {
  /** Gives the events to apply in place of this one. */
  readonly join: (event: StreamEvent) => readonly StreamEvent[]
  /** Gives what is still held back; to be called once, at the end. */
  readonly flush: () => readonly StreamEvent[]
} {
  const last = begun.findLast((part) => part.kind !== 'citation')
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
  return endsOf(text).some((end) => {
    const start = Math.max(0, end.length - longestOverlapChars)
    for (let at = start; at < end.length - added.length; at += 1) {
      if (end.startsWith(added, at)) return true
    }
    return false
  })
}

/** `added` without what it repeats of the end of `text`. */
function withoutOverlap(text: string, added: string): string {
  for (const end of endsOf(text)) {
    const longest = Math.min(longestOverlapChars, end.length, added.length)
    for (let length = longest; length >= shortestOverlapChars; length -= 1) {
      if (!end.endsWith(added.slice(0, length))) continue
      return withoutSecondSpace(text.slice(end.length), added.slice(length))
    }
  }
  return withoutSecondSpace(text.slice(text.trimEnd().length), added)
}

/** The text as it is, and as the model was shown it: without the white space at its end. */
function endsOf(text: string): readonly string[] {
  const shown = text.trimEnd()
  return shown.length === text.length ? [text] : [text, shown]
}

/** The white space that the model was not shown, and may write once more, stands there already. */
function withoutSecondSpace(there: string, added: string): string {
  let shared = 0
  while (shared < there.length && there[shared] === added[shared]) shared += 1
  if (shared > 0) return added.slice(shared)
  return /[ \t]$/.test(there) ? added.replace(/^[ \t]+/, '') : added
}
