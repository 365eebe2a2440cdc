import type { WaitingMessage } from '../../../shared/contract/outbox.ts'
import type { Message } from '../../../shared/model/message.ts'
import { copyOf } from '../../api/error-copy.ts'
import { sentences, words } from '../../words/words.ts'

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
  if (!isFirst) return words('outbox.afterMessage')
  if (waitsFor === 'network') return words('outbox.afterNetwork')
  return waitsFor === 'answer' ? words('outbox.afterAnswer') : afterAnswer(above)
}

function notSent({ title, text }: { readonly title: string; readonly text: string }): string {
  return sentences(words('outbox.notSent'), words('common.sentence', { text: title }), text)
}

function afterAnswer(above: Above): string {
  const state = above?.state ?? 'complete'
  if (state === 'complete') return words('outbox.notSentYet')
  if (state === 'truncated') return words('outbox.cutShort')
  if (state === 'cancelled') return words('outbox.stopped')
  return words('outbox.unfinished')
}
