import { setTimeout as wait } from 'node:timers/promises'
import { aConversation } from '../build/a-conversation.ts'
import { aLibrary } from '../build/a-library.ts'
import { aTurnBeginning } from '../build/a-turn.ts'
import { anOutboxItem } from '../build/an-outbox-item.ts'
import type { QueuedFate, Said } from './said.ts'

const fates: readonly QueuedFate[] = ['stays', 'is sent', 'is taken back']

/**
 * Puts one message after the other into the outbox of a library, beside the app that writes to it
 * too; leaves some there, begins the turns of some, and takes some back.
 */
export async function queueUntilKilled(
  directory: string,
  say: (said: Said) => void,
): Promise<never> {
  const library = await aLibrary({ directory })
  const { store } = await library.opener.open({ quarantine: false })
  for (let number = 0; ; number += 1) {
    const fate = fates[number % fates.length] ?? 'stays'
    const conversation = aConversation({ title: `Waits ${number}` })
    const { id: conversationId } = conversation
    const item = anOutboxItem({ conversationId, text: `Message ${number} that ${fate}` })
    const { requestId, text } = item
    await store.addToOutbox(item, conversation)
    say({ type: 'queued', requestId, conversationId, text, fate })
    await wait(5)
    if (fate === 'is sent') {
      await store.beginTurn(aTurnBeginning({ conversation, requestId, text }))
      say({ type: 'sent', requestId })
    }
    if (fate === 'is taken back') {
      await store.takeFromOutbox(requestId, Date.now())
      say({ type: 'takenBack', requestId })
    }
  }
}
