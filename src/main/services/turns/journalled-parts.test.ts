import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { someMixing, someParts, streamOfParts } from '../../../../tests/build/some-parts.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import { createTextJournal } from './text-journal.ts'

/** What the store has of an answer when the process dies after these events. */
async function keptOf(
  events: readonly StreamEvent[],
  begun: readonly Part[] = [],
): Promise<readonly Part[]> {
  const store = createMemoryStore()
  const clock = createManualClock()
  const turn = aTurnBeginning({ answer: { parts: begun } })
  await store.beginTurn(turn)
  const journal = createTextJournal({
    store,
    answerId: turn.answer.id,
    begun,
    clock,
    log: createQuietLog(),
  })
  for (const event of events) {
    journal.record(event)
    clock.advance(40)
    await written()
  }
  clock.advance(100)
  await written()
  // What waited while that was written has its own time.
  clock.advance(100)
  await written()
  await store.interruptAbandonedTurns()
  const message = await store.readMessage(turn.answer.id)
  return message?.parts ?? []
}

/** Lets the store, which answers at once but later, come to its end. */
const written = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the journal of an answer', () => {
  it('has a part that means something without text', async () => {
    const source = { title: 'On bread', url: 'https://example.com/bread' }
    const kept = await keptOf([
      { type: 'part.opened', partId: 'source' as PartId, kind: 'citation', source },
      { type: 'part.closed', partId: 'source' as PartId },
      { type: 'part.opened', partId: 'call' as PartId, kind: 'tool-call', toolName: 'now' },
    ])
    expect(kept).toEqual([
      { id: 'source', kind: 'citation', source, text: '' },
      { id: 'call', kind: 'tool-call', toolName: 'now', text: '' },
    ])
  })

  it('has the head of each part, also where the text goes on in one that was there', async () => {
    const begun: readonly Part[] = [
      { id: 'call' as PartId, kind: 'tool-call', toolName: 'now', text: '{' },
    ]
    const kept = await keptOf([{ type: 'part.delta', partId: 'call' as PartId, text: '}' }], begun)
    expect(kept).toEqual([{ ...begun[0], text: '{}' }])
  })

  it('has parts of all kinds as they are, however their pieces come', async () => {
    await fc.assert(
      fc.asyncProperty(someParts, someMixing, async (parts, mixing) => {
        expect(await keptOf(streamOfParts(parts, mixing))).toEqual(parts)
      }),
      { numRuns: 40 },
    )
  })
})
