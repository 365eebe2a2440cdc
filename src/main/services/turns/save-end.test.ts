import { describe, expect, it } from 'vitest'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import { createLiveTurn } from './live-turn.ts'
import { saveEnd } from './save-end.ts'

const complete = { state: 'complete' } as const
const ending = { durationMs: 1_200, requests: [] } as const

/** A turn that has come to its end, on a disk that has no room for it until it is made. */
async function anEndOnAFullDisk() {
  const memory = createMemoryStore()
  const clock = createManualClock()
  const log = createQuietLog()
  let isFull = true
  const refused: (() => void)[] = []
  const nextRefusal = () => new Promise<void>((resolve) => refused.push(resolve))
  const store: typeof memory = {
    ...memory,
    endTurn: async (message, entry) => {
      if (!isFull) return await memory.endTurn(message, entry)
      for (const resolve of refused.splice(0)) resolve()
      throw faultError('store.diskFull', {})
    },
  }
  const beginning = aTurnBeginning()
  const live = createLiveTurn({
    ids: await store.beginTurn(beginning),
    answer: beginning.answer,
    clock,
  })
  const makeRoom = (): void => {
    isFull = false
  }
  const save = () => saveEnd({ store, clock, log }, live, complete, ending)
  return { store, clock, log, live, makeRoom, save, nextRefusal }
}

describe('the end of a turn on a full disk', () => {
  it('is told as waiting, tried again, and complete as soon as there is room', async () => {
    const { store, clock, live, log, makeRoom, save, nextRefusal } = await anEndOnAFullDisk()
    const events = live.watch(undefined)
    await events.next()
    const first = nextRefusal()
    const saving = save()
    await first
    const told = events.next()
    clock.advance(0)
    expect((await told).value).toMatchObject({ type: 'waiting', reason: 'not-saved' })
    const second = nextRefusal()
    clock.advance(2_000)
    await second
    makeRoom()
    await letGo()
    clock.advance(2_000)
    expect(await saving).toEqual(complete)
    expect(await store.readMessage(live.ids.answerId)).toMatchObject(complete)
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
    await events.return(undefined)
  })

  it('is told as not saved when the turn is stopped meanwhile', async () => {
    const { live, save, nextRefusal } = await anEndOnAFullDisk()
    const refusal = nextRefusal()
    const saving = save()
    await refusal
    live.stop('cancelled')
    expect(await saving).toMatchObject({ state: 'interrupted', fault: { code: 'store.diskFull' } })
  })
})

/** Lets everything run that has no more to wait for. */
const letGo = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
