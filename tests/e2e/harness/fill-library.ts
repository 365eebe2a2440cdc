import type { Store } from '../../../src/main/ports/store.ts'
import { aConversation } from '../../build/a-conversation.ts'
import { aLibrary } from '../../build/a-library.ts'
import { anEnding, aTurnBeginning, aTurnEnding } from '../../build/a-turn.ts'
import { handOver } from './app-user.ts'

/** Writes conversations into the library of an app that does not run, the first the newest. */
export async function fillLibrary(userData: string, titles: readonly string[]): Promise<void> {
  await using library = await aLibrary({ directory: userData })
  const { store } = await library.opener.open({ quarantine: false })
  for (const [index, title] of titles.entries()) await begin(store, title, index)
  await store.close()
  await handOver(userData)
}

async function begin(store: Store, title: string, age: number): Promise<void> {
  const time = new Date().setHours(0, 0, 0, 0) - 60_000 * age
  const begun = aTurnBeginning({
    conversation: aConversation({ title, createdAt: time }),
    userMessage: { createdAt: time },
    answer: { createdAt: time },
  })
  await store.beginTurn(begun)
  await store.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 0 }))
}
