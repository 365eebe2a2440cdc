import type { Store } from '../../../src/main/ports/store.ts'
import type { PartId } from '../../../src/shared/model/ids.ts'
import type { Message } from '../../../src/shared/model/message.ts'
import type { Part } from '../../../src/shared/model/part.ts'
import { aConversation } from '../../build/a-conversation.ts'
import { aLibrary } from '../../build/a-library.ts'
import { aPart } from '../../build/a-message.ts'
import { anEnding, anotherAnswer, aTurnBeginning, aTurnEnding } from '../../build/a-turn.ts'
import { carriers, payloads } from '../../security/corpus/payloads.ts'
import { handOver } from './app-user.ts'

/** What the newest conversation is called. */
export const hostileTitle = '<img src=x onerror=canary(0)> [x](javascript:canary(0))'

/** All of the corpus as a conversation of the library: a turn for each carrier, two answers each. */
export async function fillWithHostileText(userData: string): Promise<void> {
  await using library = await aLibrary({ directory: userData })
  const { store } = await library.opener.open({ quarantine: false })
  const conversation = aConversation({ title: hostileTitle })
  let after: Message | undefined
  for (const { name } of carriers) {
    const text = textOf(name)
    const begun = aTurnBeginning({
      conversation,
      text,
      ...(after && { after }),
      answer: { modelLabel: text.slice(0, 100) },
    })
    after = anEnding(begun, { parts: partsOf(text) })
    await store.beginTurn(begun)
    await store.endTurn(after, aTurnEnding(begun, { durationMs: 0 }))
  }
  if (after) await answerAgain(store, conversation, after)
  await store.close()
  await handOver(userData)
}

async function answerAgain(
  store: Store,
  conversation: ReturnType<typeof aConversation>,
  answer: Message,
): Promise<void> {
  const begun = anotherAnswer({ ...aTurnBeginning({ conversation }), answer })
  const parts = partsOf(payloads.map(({ text }) => text).join('\n\n'))
  await store.beginTurn(begun)
  await store.endTurn(anEnding(begun, { parts }), aTurnEnding(begun, { durationMs: 0 }))
}

function textOf(carrier: string): string {
  const own = payloads.filter((payload) => payload.carrier === carrier)
  return own.map(({ text }) => text).join('\n\n')
}

function partsOf(text: string): readonly Part[] {
  const part = (kind: Part['kind'], fields: Partial<Part> = {}): Part =>
    aPart(text, { id: `${kind}-1` as PartId, kind, ...fields })
  return [
    part('reasoning'),
    part('text'),
    part('tool-call', { toolName: text.slice(0, 100) }),
    part('citation', {
      source: { title: text.slice(0, 500), url: `https://x.invalid/${text.slice(0, 100)}` },
    }),
  ]
}
