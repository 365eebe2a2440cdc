import { aDraft } from '../build/a-draft.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Said } from './said.ts'

/**
 * Looks for every message that was said to wait: it still does, or it was sent or taken back as
 * was meant, and never both. Then empties the outbox, which must leave nothing behind.
 */
export async function checkOutbox(store: Store, said: readonly Said[]): Promise<readonly string[]> {
  const broken: string[] = []
  const done = new Map(
    said.flatMap((one) =>
      one.type === 'sent' || one.type === 'takenBack' ? [[one.requestId, one.type] as const] : [],
    ),
  )
  const waiting = new Map((await store.listOutbox()).map((item) => [item.requestId, item]))
  for (const promise of said) {
    if (promise.type !== 'queued') continue
    const { requestId, conversationId, text, fate } = promise
    const waits = waiting.get(requestId)?.text === text
    const tree = await store.readConversation(conversationId)
    const isSent = tree?.messages.some((message) => messageText(message) === text) ?? false
    const after = done.get(requestId)
    const mayBeGone = fate === 'is taken back'
    if (waits && isSent) broken.push(`sent, and waits on: ${text}`)
    if (!waits && !isSent && !mayBeGone) broken.push(`neither waits nor is sent: ${text}`)
    if (after === 'sent' && !isSent) broken.push(`said to be sent: ${text}`)
    if (after === 'takenBack' && (waits || tree)) broken.push(`said to be taken back: ${text}`)
    if (fate === 'stays' && !waits) broken.push(`does not wait: ${text}`)
  }
  for (const { requestId, conversationId, text } of waiting.values()) {
    await store.takeFromOutbox(requestId, 0)
    if (!(await store.readDraft(undefined)).text.endsWith(text)) broken.push(`no draft: ${text}`)
    await store.saveDraft(undefined, aDraft(''), 0)
    if (await store.findConversation(conversationId)) broken.push(`empty and still there: ${text}`)
  }
  return broken
}
