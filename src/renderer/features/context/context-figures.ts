import type { ContextReason, ContextView } from '../../../shared/model/context-view.ts'
import { integer, money } from '../../api/figures.ts'
import { dateFormat } from '../../words/formats.ts'
import { listed, sentences, words } from '../../words/words.ts'

// In thousands in every language: that is how windows of models are told everywhere.
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
  const figure = integer(usedTokens)
  const used = accuracy === 'exact' ? figure : words('context.about', { figure })
  const cost = sendingCost(view)
  const dropped = messagesWithoutRoom(view)
  return listed(
    [
      windowTokens === undefined
        ? words('context.meter', { used })
        : words('context.meterOf', { used, limit: integer(windowTokens) }),
      cost === undefined ? undefined : words('context.toSend', { cost }),
      dropped > 0 ? words('context.leftOutForRoom', { count: dropped }) : undefined,
      view.overflowTokens === undefined ? undefined : words('context.tooLongForModel'),
    ].filter((part) => part !== undefined),
  )
}

/** Why messages go along or not, of so many. */
export function reasonWords(reason: ContextReason, count: number): string {
  return words(reasonKeys[reason], { count })
}

const reasonKeys = {
  asked: 'figures.message',
  pinned: 'context.pinned',
  'question-of-pinned': 'context.questionOfPinned',
  recent: 'context.recent',
  'left-out': 'context.leftOut',
  'no-room': 'context.noRoom',
  empty: 'context.empty',
} as const satisfies { readonly [R in ContextReason]: string }

/** How far the figures can be relied on. */
export function relianceWords(view: ContextView): string {
  const { accuracy, pricesAsOf } = view
  const reliance = words(`context.${accuracy}`)
  if (pricesAsOf === undefined || sendingCost(view) === undefined) return reliance
  const day = dateFormat(wholeDate).format(new Date(pricesAsOf))
  return sentences(reliance, words('context.pricesOf', { day }))
}

const wholeDate = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
