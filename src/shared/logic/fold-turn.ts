import type { Message } from '../model/message.ts'
import type { Part, PartHead } from '../model/part.ts'
import type { StreamEvent, TurnEvent } from '../model/turn-event.ts'

/**
 * Folds one event of a turn into its message: the only place where events become a message,
 * used by the store's recovery, the live snapshot and the window alike.
 *
 * Any split of the same deltas folds to the same message. A message in a terminal state is
 * returned as it is, as is one for which the event means nothing (a delta of an unknown part).
 */
export function foldTurn(message: Message, event: TurnEvent | StreamEvent): Message {
  if (event.type === 'snapshot') return event.message
  if (isTerminal(message)) return message
  switch (event.type) {
    case 'part.opened':
      if (message.parts.some((part) => part.id === event.partId)) return message
      return { ...message, state: 'streaming', parts: [...message.parts, partFromHead(event)] }
    case 'part.delta':
      return appendText(message, event.partId, event.text)
    case 'part.closed':
      return closePart(message, event)
    case 'waiting':
      return message
    case 'usage':
      return { ...message, usage: { ...message.usage, ...event.usage } }
    case 'ended':
      return { ...message, ...event.outcome }
  }
}

/** Whether the message will never change again. */
export function isTerminal(message: Pick<Message, 'state'>): boolean {
  return message.state !== 'pending' && message.state !== 'streaming'
}

function appendText(message: Message, partId: Part['id'], text: string): Message {
  // The part that grows is nearly always the last one. A continued answer begins with it.
  const index = message.parts.findLastIndex((part) => part.id === partId)
  const part = message.parts[index]
  if (!part) return message
  const parts = message.parts.with(index, { ...part, text: part.text + text })
  return { ...message, state: 'streaming', parts }
}

/** A part is closed once; what it took stands beside it, where somebody took the time. */
function closePart(
  message: Message,
  { partId, durationMs }: Extract<StreamEvent, { type: 'part.closed' }>,
): Message {
  const index = message.parts.findIndex((part) => part.id === partId)
  const part = message.parts[index]
  if (!part || durationMs === undefined) return message
  return { ...message, parts: message.parts.with(index, { ...part, durationMs }) }
}

function partFromHead({
  partId: id,
  kind,
  source,
  toolName,
  attachment,
}: PartHead & { readonly partId: Part['id'] }): Part {
  return {
    id,
    kind,
    ...(source && { source }),
    ...(toolName !== undefined && { toolName }),
    ...(attachment && { attachment }),
    text: '',
  }
}
