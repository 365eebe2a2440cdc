import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someMixing, someParts, streamOfParts } from '../../../tests/build/some-parts.ts'
import type { ConversationId, MessageId, PartId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { StreamEvent } from '../model/turn-event.ts'
import { foldTurn, isTerminal } from './fold-turn.ts'
import { messageText } from './message-text.ts'

const empty: Message = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057' as MessageId,
  conversationId: '01890a5d-ac96-774b-bcce-b302099a8058' as ConversationId,
  role: 'assistant',
  state: 'pending',
  parts: [],
  createdAt: 0,
}
const answer = 'answer' as PartId
const fold = (events: readonly StreamEvent[]): Message => events.reduce<Message>(foldTurn, empty)
const opened: StreamEvent = { type: 'part.opened', partId: answer, kind: 'text' }
const delta = (text: string): StreamEvent => ({ type: 'part.delta', partId: answer, text })
const complete: StreamEvent = { type: 'ended', outcome: { state: 'complete' } }

describe('foldTurn', () => {
  it('folds any split of the deltas to the same message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(40)), (text, cuts) => {
        const points = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].toSorted(
          (a, b) => a - b,
        )
        const pieces = [0, ...points].map((from, index) =>
          delta(text.slice(from, points[index] ?? text.length)),
        )
        expect(fold([opened, ...pieces, complete])).toEqual(fold([opened, delta(text), complete]))
      }),
    )
  })

  it('folds parts of all kinds to what they are, however their pieces are cut and mixed', () => {
    fc.assert(
      fc.property(someParts, someMixing, (parts, mixing) => {
        expect(fold(streamOfParts(parts, mixing)).parts).toEqual(parts)
      }),
    )
  })

  it('changes nothing once the message has ended', () => {
    const ended = fold([opened, delta('kept'), { type: 'ended', outcome: { state: 'cancelled' } }])
    for (const late of [delta(' late'), opened, complete]) {
      expect(foldTurn(ended, late)).toBe(ended)
    }
  })

  it('ignores a delta of a part that was never opened and a part that is opened twice', () => {
    expect(messageText(fold([delta('lost'), opened, delta('kept'), opened]))).toBe('kept')
  })

  it('returns the message as it is for a delta of an unknown part', () => {
    expect(foldTurn(empty, delta('lost'))).toBe(empty)
  })

  it('streams from the first delta on, also onto a part that was there', () => {
    const begun: Message = { ...empty, parts: [{ id: answer, kind: 'text', text: 'Half' }] }
    expect(foldTurn(begun, delta(' more'))).toMatchObject({
      state: 'streaming',
      parts: [{ text: 'Half more' }],
    })
  })

  it('keeps parts apart and in the order of their opening', () => {
    const reasoning = 'reasoning' as PartId
    const message = fold([
      { type: 'part.opened', partId: reasoning, kind: 'reasoning' },
      opened,
      { type: 'part.delta', partId: reasoning, text: 'why' },
      delta('what'),
    ])
    expect(message.parts).toEqual([
      { id: 'reasoning', kind: 'reasoning', text: 'why' },
      { id: 'answer', kind: 'text', text: 'what' },
    ])
  })

  it('keeps figures that a later usage report leaves out', () => {
    const message = fold([
      { type: 'usage', usage: { inputTokens: 7 } },
      { type: 'usage', usage: { outputTokens: 9 } },
    ])
    expect(message.usage).toEqual({ inputTokens: 7, outputTokens: 9 })
  })

  it('takes state, fault and first-token time from the end', () => {
    const message = fold([
      {
        type: 'ended',
        outcome: {
          state: 'failed',
          fault: { code: 'provider.auth', data: {} },
          timeToFirstTokenMs: 12,
        },
      },
    ])
    expect(message).toMatchObject({
      state: 'failed',
      fault: { code: 'provider.auth' },
      timeToFirstTokenMs: 12,
    })
    expect(isTerminal(message)).toBe(true)
  })

  it('becomes exactly the snapshot', () => {
    const snapshot = { ...empty, parts: [{ id: answer, kind: 'text' as const, text: 'so far' }] }
    expect(foldTurn(empty, { type: 'snapshot', seq: 4, message: snapshot })).toBe(snapshot)
  })
})
