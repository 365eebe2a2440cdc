import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anAnswer, aPart } from '../../../../tests/build/a-message.ts'
import { foldTurn } from '../../../shared/logic/fold-turn.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { StreamEvent } from '../../../shared/model/turn-event.ts'
import { createGrowingMessage } from './growing-message.ts'

const parts = ['a', 'b'].map((id) => aPart('', { id: id as PartId }))
const anyPartId = fc.constantFrom('a' as PartId, 'b' as PartId, 'unknown' as PartId)
const anyDelta = fc.record({
  type: fc.constant('part.delta' as const),
  partId: anyPartId,
  text: fc.string({ maxLength: 3 }),
})
const anyEvent: fc.Arbitrary<StreamEvent> = fc.oneof(
  { arbitrary: anyDelta, weight: 40 },
  {
    arbitrary: fc.constant({ type: 'part.opened', partId: 'c' as PartId, kind: 'text' }),
    weight: 5,
  },
  { arbitrary: fc.constant({ type: 'usage', usage: { outputTokens: 3 } }), weight: 5 },
  fc.constant({ type: 'ended', outcome: { state: 'complete' } }),
)
const anySteps = fc.array(
  fc.record({ event: anyEvent, times: fc.constantFrom(1, 2, 300), looks: fc.boolean() }),
  { maxLength: 40 },
)

it('is at each look what the events fold to one by one, however many came in between', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const begun = anAnswer({ parts })
      const growing = createGrowingMessage(begun)
      let folded = begun
      const looked: [Message, Message][] = []
      for (const { event, times, looks } of steps) {
        for (let time = 0; time < times; time += 1) {
          growing.add(event)
          folded = foldTurn(folded, event)
        }
        if (looks) looked.push([growing.current(), folded])
      }
      for (const [current, expected] of looked) expect(current).toEqual(expected)
      expect(growing.current()).toEqual(folded)
    }),
  )
})
