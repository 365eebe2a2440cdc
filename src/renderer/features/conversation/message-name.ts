import type { Message } from '../../../shared/model/message.ts'
import { words } from '../../words/words.ts'

/** By what name a message is known to tests, assistive technology and people. */
export function messageName(message: Message): string {
  if (message.role === 'user') return words('common.you')
  const label = modelName(message)
  if (message.state === 'complete') return label
  return words('conversation.name', { label, state: words(`conversation.state.${message.state}`) })
}

/** Who answered, also after the account was removed. */
export function modelName(message: Message): string {
  return message.modelLabel ?? message.model?.modelId ?? words('common.answer')
}
