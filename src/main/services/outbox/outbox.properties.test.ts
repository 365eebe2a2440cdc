import { aDraft } from '../../../../tests/build/a-draft.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anOutboxScene } from '../../../../tests/build/an-outbox-scene.ts'
import { FaultError } from '../../../shared/errors/fault.ts'
import type { RequestId } from '../../../shared/model/ids.ts'
import type { Store } from '../../ports/store.ts'

/** Every call of the store takes a while, and the test's dice say which of them is next. */
function unhurried(scheduler: fc.Scheduler) {
  return (store: Store): Store =>
    new Proxy(store, {
      get:
        (target, method: keyof Store) =>
        async (...args: readonly unknown[]): Promise<unknown> => {
          await scheduler.schedule(Promise.resolve(), method)
          return (target[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
        },
    })
}

async function isRefused(act: Promise<unknown>): Promise<boolean> {
  try {
    await act
    return false
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'outbox.notWaiting') return true
    throw error
  }
}

const acts = fc.array(fc.constantFrom('takeBack', 'sendNow', 'online'), {
  minLength: 2,
  maxLength: 6,
})

it('a message is either sent or taken back, never both and never neither', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), acts, async (scheduler, chosen) => {
      const scene = await anOutboxScene(unhurried(scheduler))
      const { outbox, network, started, plainStore, settled } = scene
      const requestId = crypto.randomUUID() as string as RequestId
      network.goOffline()
      await scheduler.waitFor(scene.send('Once', { requestId }))

      const did: Record<(typeof chosen)[number], () => Promise<boolean>> = {
        online: async () => {
          network.goOnline()
          return false
        },
        sendNow: async () => {
          await isRefused(outbox.sendNow(requestId))
          return false
        },
        takeBack: async () => !(await isRefused(outbox.takeBack(requestId))),
      }
      const results = Promise.all(chosen.map((act) => did[act]()))
      await scheduler.waitFor(results)
      await scheduler.waitFor(settled())

      const timesTaken = (await results).filter(Boolean).length
      const timesSent = started().length
      const waits = (await plainStore.listOutbox()).length
      expect(timesTaken + timesSent + waits).toBe(1)
      expect(await plainStore.readDraft(undefined)).toEqual(aDraft(timesTaken === 1 ? 'Once' : ''))
      expect(await plainStore.listConversations()).toHaveLength(1 - timesTaken)
    }),
    { numRuns: 200 },
  )
})

it('messages of one conversation leave in their order, one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, count) => {
      const scene = await anOutboxScene(unhurried(scheduler))
      const { network, started, end, running } = scene
      network.goOffline()
      const first = await scheduler.waitFor(scene.send.waiting('0'))
      const { conversationId } = first
      for (let index = 1; index < count; index += 1) {
        await scheduler.waitFor(scene.send(String(index), { conversationId }))
      }
      network.goOnline()
      network.goOffline()
      network.goOnline()
      await scheduler.waitFor(scene.settled())
      for (let index = 0; index < count; index += 1) {
        expect(started()).toEqual(Array.from({ length: index + 1 }, (_, n) => String(n)))
        expect(running()).toHaveLength(1)
        await scheduler.waitFor(end('complete'))
      }
      expect(await scene.plainStore.listOutbox()).toEqual([])
    }),
    { numRuns: 50 },
  )
})
