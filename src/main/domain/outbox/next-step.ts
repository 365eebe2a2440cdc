import type { Message } from '../../../shared/model/message.ts'
import type { OutboxWait } from '../../../shared/model/outbox-item.ts'

/** How things stand for the message that waits longest in its conversation. */
export interface Standing {
  readonly waitsFor: OutboxWait
  /** It was tried and refused; only the user can say what now. */
  readonly wasRefused: boolean
  /** An answer of its conversation is being written. */
  readonly isAnswerRunning: boolean
  /** The message that it will follow; absent when it will be the first. */
  readonly parent: Pick<Message, 'role' | 'state'> | undefined
  /** Its provider is on the open network, and the machine is not. */
  readonly isCutOff: boolean
}

/**
 * Whether a message leaves, or what it waits for. Decided anew at every change, so that nothing
 * depends on having heard of each one.
 *
 * - While an answer of the conversation is written, it waits for its end; also when it waited for
 *   the user because the answer before had broken off, since then the user is having it retried.
 * - After an answer that is whole it leaves. After any other (cut short, stopped, broken off,
 *   failed) it waits for the user: it was written for an answer that is not there.
 * - What waited for the network leaves with it, whatever became of the answer above: the user had
 *   seen that one.
 */
export function nextStep(standing: Standing): 'leave' | OutboxWait {
  const { waitsFor, wasRefused, isAnswerRunning, parent, isCutOff } = standing
  if (wasRefused) return 'user'
  if (isAnswerRunning) return 'answer'
  if (waitsFor === 'user') return 'user'
  if (waitsFor === 'answer' && parent?.role === 'assistant' && parent.state !== 'complete') {
    return 'user'
  }
  return isCutOff ? 'network' : 'leave'
}
