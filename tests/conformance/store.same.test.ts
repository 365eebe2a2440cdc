import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store.ts'
import { FaultError } from '../../src/shared/errors/fault.ts'
import { aLibrary } from '../build/a-library.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'
import { aWorld, callNames, type Call, type Choice, type World } from './store.world.ts'

const choices: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    call: fc.constantFrom(...callNames),
    a: fc.nat({ max: 5 }),
    b: fc.nat({ max: 5 }),
    c: fc.nat({ max: 5 }),
  }),
  { minLength: 40, maxLength: 100, size: 'max' },
)

describe('the store in memory', { timeout: 120_000 }, () => {
  it('answers every sequence of calls as SQLite does', async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (steps) => {
        await using library = await aLibrary()
        const { store: real } = await library.opener.open({ quarantine: false })
        const fake = createMemoryStore()
        const world = aWorld()
        try {
          for (const step of steps) {
            const call = world.take(step)
            expect(await answerOf(fake, call), JSON.stringify(step)).toEqual(
              await answerOf(real, call),
            )
            expect(await glanceAt(fake, world), JSON.stringify(step)).toEqual(
              await glanceAt(real, world),
            )
          }
          expect(await everythingOf(fake, world)).toEqual(await everythingOf(real, world))
        } finally {
          await real.close()
        }
      }),
      { numRuns: 12, interruptAfterTimeLimit: 90_000 },
    )
  })
})

/** What a call gives, or the code of the fault that it throws. */
async function answerOf(store: Store, call: Call): Promise<unknown> {
  try {
    return await call(store)
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : error
  }
}

/** What one call may change and the next one hide again. */
async function glanceAt(store: Store, { conversations }: World): Promise<unknown> {
  const ids = [...conversations.map(({ id }) => id), undefined]
  return await Promise.all([
    store.listConversations(),
    store.listOutbox(),
    store.listBin(),
    store.listFolders(),
    ...ids.map((id) => store.readDraft(id)),
  ])
}

async function everythingOf(store: Store, world: World): Promise<unknown> {
  const all = <From, To>(list: readonly From[], read: (each: From) => Promise<To>) =>
    Promise.all(list.map(read))
  const ids = world.conversations.map(({ id }) => id)
  const span = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }
  return {
    list: await store.listConversations(),
    trees: await all(ids, store.readConversation),
    drafts: await all([...ids, undefined], store.readDraft),
    turns: await all(world.turns, ({ turnId }) => store.readTurn(turnId)),
    answers: await all(world.turns, ({ answer }) => store.readMessage(answer.id)),
    outbox: await store.listOutbox(),
    used: await store.sumUsage(span),
    usedIn: await all(ids, (conversationId) => store.sumUsage({ ...span, conversationId })),
    calibrations: await all(world.models, store.readCalibration),
    sent: await all(world.turns, ({ answer }) => store.readSentRequests(answer.id)),
    connections: await store.listConnections(span.untilMs, 1_000),
  }
}
