import { expect } from 'vitest'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { streamEventSchema, type StreamEvent } from '../../src/shared/model/turn-event.ts'
import { anAnswer } from '../build/a-message.ts'
import type { FoldedAnswer } from '../fixtures/providers/recorded-stream.ts'

/** Hears a stream out, and checks with every event what the port promises of all streams. */
export async function hearOut(
  stream: AsyncIterable<StreamEvent>,
  onEvent: (event: StreamEvent) => void = () => undefined,
): Promise<readonly StreamEvent[]> {
  const events: StreamEvent[] = []
  for await (const event of stream) {
    events.push(event)
    onEvent(event)
  }
  expectLawful(events)
  return events
}

/** Exactly one end, and last; parts opened before use, closed once, and untouched after. */
export function expectLawful(events: readonly StreamEvent[]): void {
  const open = new Set<string>()
  const known = new Set<string>()
  for (const [index, event] of events.entries()) {
    streamEventSchema.parse(event)
    const isLast = index === events.length - 1
    expect(event.type === 'ended', `event ${index} of ${events.length}`).toBe(isLast)
    if (event.type === 'part.opened') {
      expect(known.has(event.partId), 'a part is opened once').toBe(false)
      known.add(event.partId)
      open.add(event.partId)
    } else if (event.type === 'part.delta') {
      expect(open.has(event.partId), 'a delta belongs to an open part').toBe(true)
      expect(event.text).not.toBe('')
    } else if (event.type === 'part.closed') {
      expect(open.delete(event.partId), 'only an open part is closed').toBe(true)
    }
  }
  expect(events.length).toBeGreaterThan(0)
  expect([...open], 'every part is closed before the end').toEqual([])
  const end = events.at(-1)
  if (end?.type !== 'ended') return
  const needsFault = end.outcome.state !== 'complete' && end.outcome.state !== 'cancelled'
  expect(end.outcome.fault !== undefined, `${end.outcome.state} says why`).toBe(needsFault)
}

/** The message that the events fold to, in the form of the recorded expectations. */
export function folded(events: readonly StreamEvent[]): FoldedAnswer {
  const message = events.reduce(foldTurn, anAnswer())
  const end = events.at(-1)
  if (end?.type !== 'ended') throw new Error('the stream did not end')
  return {
    parts: message.parts.map(({ id: _id, ...part }) => part),
    ...(message.usage && { usage: message.usage }),
    outcome: end.outcome,
  }
}

/** The text of an answer, reasoning and all. */
export function textOf(answer: FoldedAnswer): string {
  return answer.parts.map((part) => part.text).join('\u0000')
}
