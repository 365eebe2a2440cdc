import type { Message } from '../../../shared/model/message.ts'
import { noticeLine } from '../../domain/notice-line.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Desktop } from '../../ports/desktop.ts'
import type { SettingsPort } from '../../ports/settings.ts'
import type { Store } from '../../ports/store.ts'
import type { WindowRequests } from './window-requests.ts'

interface Parts {
  readonly store: Pick<Store, 'findConversation'>
  readonly settings: Pick<SettingsPort, 'read'>
  readonly desktop: Pick<Desktop, 'isInFront' | 'tellOfAnswer'>
  readonly requests: Pick<WindowRequests, 'ask'>
  readonly clock: Pick<Clock, 'now'>
  readonly isLocked: () => boolean
}

/** Who waits for less than this does not go elsewhere meanwhile. */
const longAnswerMs = 5_000

/**
 * Tells outside of the window of an answer that took long and has ended while the user was
 * elsewhere, and shows it when the user wants to see it. Not of one that the user stopped.
 */
export async function tellOfAnswer(parts: Parts, answer: Message): Promise<void> {
  const { store, settings, desktop, requests, clock } = parts
  const { conversationId, modelLabel = '', state, createdAt } = answer
  if (!settings.read().notifications || state === 'cancelled') return
  if (clock.now() - createdAt < longAnswerMs || desktop.isInFront()) return
  const conversation = await store.findConversation(conversationId)
  if (!conversation) return
  const isLocked = parts.isLocked()
  desktop.tellOfAnswer({
    isLocked,
    title: isLocked ? '' : noticeLine(conversation.title),
    modelLabel: isLocked ? '' : noticeLine(modelLabel),
    isWhole: state === 'complete',
    onOpen: () => requests.ask({ type: 'open', conversationId }),
  })
}
