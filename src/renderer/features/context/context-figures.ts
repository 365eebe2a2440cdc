import type { ContextReason, ContextView } from '../../../shared/model/context-view.ts'
import { integer, money, times } from '../../api/figures.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 })

/** `12.4k`, `200k`, `1.05M`: what fits beside a button. */
export function shortCount(tokens: number): string {
  return compact.format(tokens).replace('K', 'k')
}

/** What is only estimated says so. */
export function about({ accuracy }: ContextView, figure: string): string {
  return accuracy === 'exact' ? figure : `≈ ${figure}`
}

/** What sending would cost; nothing where the price is unknown, or there is none. */
export function sendingCost({ sendMicroUsd }: ContextView): string | undefined {
  return sendMicroUsd === undefined || sendMicroUsd === 0 ? undefined : money(sendMicroUsd)
}

/** How many messages stay behind though nobody asked for it. */
export function messagesWithoutRoom({ groups }: ContextView): number {
  return groups.find(({ reason }) => reason === 'no-room')?.messages ?? 0
}

/** What the meter says in full, for who can't see it. */
export function meterWords(view: ContextView): string {
  const { windowTokens, usedTokens, accuracy } = view
  const used = `${accuracy === 'exact' ? '' : 'about '}${integer(usedTokens)}`
  const cost = sendingCost(view)
  const dropped = messagesWithoutRoom(view)
  return [
    windowTokens === undefined
      ? `Context: ${used} tokens`
      : `Context: ${used} of ${integer(windowTokens)} tokens`,
    cost && `about ${cost} to send`,
    dropped > 0 && `${times(dropped, 'early message')} left out for want of room`,
    view.overflowTokens !== undefined && 'too long for this model',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Why messages go along or not, of so many. */
export function reasonWords(reason: ContextReason, messages: number): string {
  return words[reason](times(messages, 'message'), messages)
}

const words: {
  readonly [R in ContextReason]: (messages: string, count: number) => string
} = {
  asked: (messages) => messages,
  pinned: (messages) => `${messages} pinned`,
  'question-of-pinned': (_, count) =>
    count === 1 ? 'The question of a pinned answer' : `${count} questions of pinned answers`,
  recent: (messages, count) => (count === 1 ? messages : `${messages}, newest first`),
  'left-out': (messages) => `${messages} left out by you`,
  'no-room': (messages) => `${messages.replace('message', 'early message')} without room`,
  empty: (messages) => `${messages} without text`,
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** How far the figures can be relied on. */
export function relianceWords(view: ContextView): string {
  const { accuracy, pricesAsOf } = view
  return pricesAsOf === undefined || sendingCost(view) === undefined
    ? reliance[accuracy]
    : `${reliance[accuracy]} Prices of ${days.format(new Date(pricesAsOf))}.`
}

const reliance: { readonly [A in ContextView['accuracy']]: string } = {
  exact: 'Counts are exact for this model.',
  calibrated: 'Counts are estimates, calibrated by what this model reported.',
  estimated: 'Counts are estimates.',
}
