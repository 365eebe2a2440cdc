import type { Message, MessageState } from '../../../shared/model/message.ts'

/** By what name a message is known to tests, assistive technology and people. */
export function messageName(message: Message): string {
  if (message.role === 'user') return 'You'
  const label = modelName(message)
  return message.state === 'complete' ? label : `${label} (${stateNames[message.state]})`
}

/** Who answered, also after the account was removed. */
export function modelName(message: Message): string {
  return message.modelLabel ?? message.model?.modelId ?? 'Answer'
}

const stateNames: { readonly [S in MessageState]: string } = {
  pending: 'waiting',
  streaming: 'streaming',
  complete: 'complete',
  truncated: 'truncated',
  interrupted: 'interrupted',
  failed: 'failed',
  cancelled: 'cancelled',
  filtered: 'filtered',
}
