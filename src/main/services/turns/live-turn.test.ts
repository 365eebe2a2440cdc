import { describe, expect, it } from 'vitest'
import { anAnswer } from '../../../../tests/build/a-message.ts'
import { anId } from '../../../../tests/build/build-id.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { StreamEvent, TurnEvent } from '../../../shared/model/turn-event.ts'
import type { Clock } from '../../ports/clock.ts'
import type { TurnIds } from '../../ports/store.ts'
import { createLiveTurn, type LiveTurn } from './live-turn.ts'

const partId = 'part-0' as PartId
const delta = (text: string): StreamEvent => ({ type: 'part.delta', partId, text })

/** A turn whose first part is open. */
function aTurn(clock: Clock): LiveTurn {
  const ids = { turnId: anId(), conversationId: anId(), userMessageId: anId(), answerId: anId() }
  const turn = createLiveTurn({ ids: ids as TurnIds, answer: anAnswer(), clock })
  turn.publish({ type: 'part.opened', partId, kind: 'text' })
  turn.publish(delta('So: '))
  return turn
}

/** One that is watched, and what its watcher has received since its snapshot. */
async function aWatchedTurn() {
  const clock = createManualClock()
  const turn = aTurn(clock)
  const events = turn.watch(undefined)
  await events.next()
  const received: TurnEvent[] = []
  const reading = (async () => {
    for await (const event of events) received.push(event)
  })()
  /** Lets time pass, and the watcher take what it was sent. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve()
  }
  await pass(0)
  const texts = (): readonly string[] =>
    received.flatMap((event) => (event.type === 'part.delta' ? [event.text] : []))
  return { turn, pass, texts, reading }
}

describe('the watcher of a running turn', () => {
  it('is sent what comes after a pause at once, and what comes in one go as one', async () => {
    const { turn, pass, texts } = await aWatchedTurn()
    turn.publish(delta('Good'))
    turn.publish(delta(' morning'))
    await pass(0)
    expect(texts()).toEqual(['Good morning'])
    await pass(100)
    turn.publish(delta(', cook'))
    await pass(0)
    expect(texts()).toEqual(['Good morning', ', cook'])
  })

  it('is sent no more than one batch a frame', async () => {
    const { turn, pass, texts } = await aWatchedTurn()
    turn.publish(delta('1'))
    await pass(0)
    turn.publish(delta('2'))
    await pass(10)
    turn.publish(delta('3'))
    await pass(5)
    expect(texts()).toEqual(['1'])
    await pass(1)
    expect(texts()).toEqual(['1', '23'])
  })

  it('misses nothing that comes while its snapshot is on the way, not even before the end', async () => {
    const turn = aTurn(createManualClock())
    const events = turn.watch(undefined)
    const snapshot = await events.next()
    turn.publish(delta('All of it'))
    turn.publish({ type: 'ended', outcome: { state: 'complete' } })
    const rest = await Array.fromAsync(events)
    expect(snapshot.value).toMatchObject({ type: 'snapshot', message: { state: 'streaming' } })
    expect(rest.map(({ type }) => type)).toEqual(['part.delta', 'ended'])
  })

  it('is told the end without waiting for a frame', async () => {
    const { turn, pass, texts, reading } = await aWatchedTurn()
    turn.publish(delta('1'))
    await pass(0)
    turn.publish(delta('2'))
    turn.publish({ type: 'ended', outcome: { state: 'complete' } })
    await reading
    expect(texts()).toEqual(['1', '2'])
  })
})

it('knows how long its reasoning took, and tells it', () => {
  const clock = createManualClock()
  const turn = aTurn(clock)
  const thought = 'part-1' as PartId
  turn.publish({ type: 'part.closed', partId })
  turn.publish({ type: 'part.opened', partId: thought, kind: 'reasoning' })
  clock.advance(12_345)
  turn.publish({ type: 'part.closed', partId: thought })
  expect(turn.message().parts.map(({ durationMs }) => durationMs)).toEqual([undefined, 12_345])
})
