import { expect, it } from 'vitest'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import { createTextJournal } from './text-journal.ts'

const partId = 'part-0' as PartId
/** Lets everything run that has no more to wait for. */
const letGo = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A journal on a disk that takes nothing, or takes its time, as the test says. */
async function aJournal() {
  const memory = createMemoryStore()
  const clock = createManualClock()
  const log = createQuietLog()
  let disk: () => Promise<void> = () => Promise.resolve()
  const store: typeof memory = {
    ...memory,
    appendText: async (id, texts) => {
      await disk()
      await memory.appendText(id, texts)
    },
  }
  const beginning = aTurnBeginning()
  const { answerId } = await store.beginTurn(beginning)
  const journal = createTextJournal({ store, answerId, begun: [], clock, log })
  journal.record({ type: 'part.opened', partId, kind: 'text' })
  const say = (text: string): void => journal.record({ type: 'part.delta', partId, text })
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await letGo()
  }
  const stored = async (): Promise<string> => {
    const message = await store.readMessage(answerId)
    return message ? messageText(message) : ''
  }
  const setDisk = (next: () => Promise<void>): void => {
    disk = next
  }
  return { journal, log, say, pass, stored, setDisk }
}

it('writes again what the disk did not take, so that no text stands behind a gap', async () => {
  const { say, pass, stored, setDisk, log } = await aJournal()
  say('one ')
  await pass(60)
  setDisk(() => Promise.reject(faultError('store.diskFull', {})))
  say('two ')
  await pass(60)
  say('three ')
  await pass(1_000)
  expect(await stored()).toBe('one ')
  setDisk(() => Promise.resolve())
  say('four')
  await pass(1_000)
  expect(await stored()).toBe('one two three four')
  expect(log.lines.map(({ event }) => event)).toEqual(['turn.text-not-journalled'])
})

it('does not let text that came during a slow write wait a second time', async () => {
  const { say, pass, stored, setDisk } = await aJournal()
  const slow = Promise.withResolvers<void>()
  setDisk(() => slow.promise)
  say('one ')
  await pass(60)
  say('two')
  await pass(60)
  setDisk(() => Promise.resolve())
  slow.resolve()
  await letGo()
  expect(await stored()).toBe('one two')
})

it('writes nothing after it was closed', async () => {
  const { journal, say, pass, stored } = await aJournal()
  say('one')
  await journal.close()
  await pass(5_000)
  expect(await stored()).toBe('')
})
