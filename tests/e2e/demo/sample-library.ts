import type { Store } from '../../../src/main/ports/store.ts'
import type { ConversationId, FolderId } from '../../../src/shared/model/ids.ts'
import { aConversation } from '../../build/a-conversation.ts'
import { aLibrary } from '../../build/a-library.ts'
import { anEnding, aTurnBeginning, aTurnEnding } from '../../build/a-turn.ts'
import { anId } from '../../build/build-id.ts'
import { handOver } from '../harness/app-user.ts'

interface Sample {
  readonly title: string
  /** Before the time that the pictures show. */
  readonly minutesAgo: number
  readonly tags?: readonly string[]
  readonly isPinned?: boolean
  /** Lies in the one folder. */
  readonly isFiled?: boolean
}

const day = 24 * 60
const samples: readonly Sample[] = [
  { title: 'House style for the annual report', minutesAgo: 6 * day, isPinned: true },
  { title: 'Discovery requests: Harlan v. Meier', minutesAgo: 10 * day, isPinned: true },
  { title: 'Dose adjustment in renal impairment', minutesAgo: 2 * day, isFiled: true },
  { title: 'Potassium: which diuretic?', minutesAgo: 3 * day, isFiled: true },
  { title: 'Translate the abstract into French', minutesAgo: 13 },
  { title: 'Interval trees against segment trees', minutesAgo: 905, tags: ['code'] },
  { title: 'Draft: letter to the landlord', minutesAgo: 1_590 },
  { title: 'SQLite in WAL mode over a network', minutesAgo: 4 * day, tags: ['code'] },
]

/** Writes what a library might hold after some weeks, for an app that does not run. */
export async function fillWithSamples(userData: string, nowMs: number): Promise<void> {
  await using library = await aLibrary({ directory: userData })
  const { store } = await library.opener.open({ quarantine: false })
  const folder = { id: anId<FolderId>(), name: 'Ward round', position: 1, createdAt: nowMs }
  await store.saveFolder(folder)
  const filed: ConversationId[] = []
  for (const sample of samples) {
    const id = await begin(store, sample, nowMs)
    if (sample.isFiled) filed.push(id)
  }
  await store.organiseConversations({ conversationIds: filed, folderId: folder.id }, nowMs)
  await store.close()
  await handOver(userData)
}

async function begin(store: Store, sample: Sample, nowMs: number): Promise<ConversationId> {
  const time = nowMs - sample.minutesAgo * 60_000
  const begun = aTurnBeginning({
    conversation: aConversation({
      title: sample.title,
      createdAt: time,
      pinned: sample.isPinned ?? false,
      tags: sample.tags ?? [],
    }),
    userMessage: { createdAt: time },
    answer: { createdAt: time },
  })
  await store.beginTurn(begun)
  await store.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 0, requests: [] }))
  return begun.conversation.id
}
