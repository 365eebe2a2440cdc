import type { WaitingMessage } from '../../../shared/contract/outbox.ts'
import type { Message } from '../../../shared/model/message.ts'
import { copyOf } from '../../api/error-copy.ts'

type Above = Pick<Message, 'state'> | undefined

/**
 * Why a message has not been sent. `above` is the answer that it would follow; `isFirst` that no
 * other one waits before it in its conversation.
 */
export function waitingWords(
  { waitsFor, refusal }: Pick<WaitingMessage, 'waitsFor' | 'refusal'>,
  above: Above,
  isFirst: boolean,
): string {
  if (refusal) return notSent(copyOf(refusal))
  if (!isFirst) return 'Waits for the message above'
  if (waitsFor === 'network') return 'Waits for the network'
  return waitsFor === 'answer' ? 'Waits for the answer above' : afterAnswer(above)
}

function notSent({ title, text }: { readonly title: string; readonly text: string }): string {
  return `Not sent. ${title}. ${text}`
}

function afterAnswer(above: Above): string {
  const state = above?.state ?? 'complete'
  if (state === 'complete') return 'Not sent yet'
  if (state === 'truncated') return 'Not sent. The answer above was cut short'
  if (state === 'cancelled') return 'Not sent. The answer above was stopped'
  return 'Not sent. The answer above did not finish'
}
