import { foldTurn } from '../../../shared/logic/fold-turn.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'

/** A message to which events are added one by one. */
export interface GrowingMessage {
  readonly add: (event: StreamEvent) => void
  /** The message with all that was added. */
  readonly current: () => Message
}

/** Bounds what one look at the message has to join. */
const mostPieces = 256

/**
 * Folds events into a message, deltas that follow each other in one go. A text that is added to
 * piece by piece keeps each piece, and some 30 bytes to hold it, for as long as nobody reads it;
 * for pieces of five letters that is seven times the text.
 */
export function createGrowingMessage(begun: Message): GrowingMessage {
  let message = begun
  let pieces: string[] = []
  let partId: PartId | undefined

  function current(): Message {
    if (partId === undefined) return message
    message = foldTurn(message, { type: 'part.delta', partId, text: pieces.join('') })
    partId = undefined
    pieces = []
    return message
  }

  return {
    add: (event) => {
      if (event.type !== 'part.delta') {
        message = foldTurn(current(), event)
        return
      }
      if (event.partId !== partId || pieces.length === mostPieces) current()
      partId = event.partId
      pieces.push(event.text)
    },
    current,
  }
}
