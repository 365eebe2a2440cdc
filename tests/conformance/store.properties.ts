import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StreamedText } from '../../src/main/ports/store.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import { terminalStateSchema } from '../../src/shared/model/message.ts'
import type { PartHead } from '../../src/shared/model/part.ts'
import type { StreamEvent } from '../../src/shared/model/turn-event.ts'
import { someMixing, someParts, streamOfParts } from '../build/some-parts.ts'
import { aPart } from '../build/a-message.ts'
import { aModelRef } from '../build/a-provider-account.ts'
import {
  aLedgerEntry,
  anEnding,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const runs = { numRuns: 25 }
const wellFormedText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

export function describeProperties(tested: () => StoreUnderTest): void {
  describe('whatever comes', () => {
    it('any split of a text into pieces and batches gives the same text', async () => {
      const { store } = tested()
      const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
      await fc.assert(
        fc.asyncProperty(wellFormedText, cuts, cuts, async (text, pieces, batches) => {
          const begun = aTurnBeginning()
          await store.beginTurn(begun)
          // By code units: a stream may break in the middle of a character.
          const texts = streamedTexts(
            splitBy(text.split(''), pieces).map((piece) => piece.join('')),
          )
          for (const batch of splitBy(texts, batches)) {
            await store.appendText(begun.answer.id, batch)
          }
          const message = await store.readMessage(begun.answer.id)
          expect(message && messageText(message)).toBe(text)
        }),
        runs,
      )
    })

    it('parts of all kinds are the same after a kill, also those without text', async () => {
      const { store } = tested()
      await fc.assert(
        fc.asyncProperty(someParts, someMixing, async (parts, mixing) => {
          const begun = aTurnBeginning()
          await store.beginTurn(begun)
          await store.appendText(begun.answer.id, journalOf(streamOfParts(parts, mixing)))
          await store.interruptAbandonedTurns()
          const message = await store.readMessage(begun.answer.id)
          expect(message).toMatchObject({ state: 'interrupted', parts })
        }),
        runs,
      )
    })

    it('a turn begun any number of times with one request is begun once', async () => {
      const { store } = tested()
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 5 }), async (times) => {
          const begun = aTurnBeginning()
          const calls = Array.from({ length: times }, () => store.beginTurn(begun))
          const ids = await Promise.all(calls)
          expect(new Set(ids.map((each) => JSON.stringify(each))).size).toBe(1)
          const tree = await store.readConversation(begun.conversation.id)
          expect(tree?.messages).toEqual([begun.userMessage, begun.answer])
        }),
        runs,
      )
    })

    it('spans that meet sum up to the span that they make', async () => {
      const { store } = tested()
      const figure = fc.nat({ max: 1_000_000 })
      const entry = fc.record(
        { inputTokens: figure, outputTokens: figure, costMicroUsd: figure },
        { requiredKeys: [] },
      )
      const time = fc.integer({ min: 1_000, max: 1_010 })
      await fc.assert(
        fc.asyncProperty(fc.array(entry), time, time, async (entries, createdAt, cut) => {
          const model = aModelRef()
          const begun = aTurnBeginning({ answer: { model, createdAt } })
          const requests = entries.map(({ costMicroUsd, ...usage }, index) =>
            aLedgerEntry(begun, {
              tryNumber: index + 1,
              usage,
              ...(costMicroUsd !== undefined && { costMicroUsd }),
            }),
          )
          await store.beginTurn(begun)
          await store.endTurn(anEnding(begun), aTurnEnding(begun, { durationMs: 3, requests }))
          const of = async (fromMs: number, untilMs: number) =>
            (await store.sumUsage({ fromMs, untilMs })).filter(
              ({ providerId }) => providerId === model.providerId,
            )
          const halves = [...(await of(0, cut)), ...(await of(cut, 9_999))]
          expect(halves).toEqual(await of(0, 9_999))
          expect(halves.map((sum) => sum.requests)).toEqual(entries.length ? [entries.length] : [])
          const known = entries.flatMap(({ costMicroUsd }) => costMicroUsd ?? [])
          const cost = known.reduce((sum, each) => sum + each, 0)
          expect(halves.map((sum) => sum.costMicroUsd)).toEqual(entries.length ? [cost] : [])
          const unknown = entries.length - known.length
          expect(halves.every((sum) => sum.requestsOfUnknownCost === unknown)).toBe(true)
        }),
        runs,
      )
    })

    it('a message in a terminal state never changes', async () => {
      const { store } = tested()
      const state = fc.constantFrom(...terminalStateSchema.options)
      const later = fc.array(
        fc.oneof(
          fc.record({ type: fc.constant('end' as const), state, text: wellFormedText }),
          fc.record({ type: fc.constant('append' as const), text: wellFormedText }),
          fc.constant({ type: 'interrupt' as const }),
        ),
        { minLength: 1, maxLength: 6 },
      )
      await fc.assert(
        fc.asyncProperty(state, wellFormedText, later, async (first, text, steps) => {
          const begun = aTurnBeginning()
          await store.beginTurn(begun)
          const ending = anEnding(begun, { state: first, parts: [aPart(text)] })
          await store.endTurn(ending, aTurnEnding(begun))
          for (const step of steps) {
            if (step.type === 'append') {
              await store.appendText(begun.answer.id, streamedTexts([step.text]))
            } else if (step.type === 'end') {
              const changed = anEnding(begun, { state: step.state, parts: [aPart(step.text)] })
              await store.endTurn(changed, aTurnEnding(begun))
            } else {
              await store.interruptAbandonedTurns()
            }
          }
          expect(await store.readMessage(begun.answer.id)).toEqual(ending)
        }),
        runs,
      )
    })
  })
}

/** The events as they are journalled: each piece with the head of its part. */
function journalOf(events: readonly StreamEvent[]): readonly StreamedText[] {
  const heads = new Map<string, PartHead>()
  return events.flatMap((event, seq): readonly StreamedText[] => {
    if (event.type === 'part.opened') {
      const { type: _type, partId, ...head } = event
      heads.set(partId, head)
      return [{ ...head, seq, partId, text: '' }]
    }
    const head = event.type === 'part.delta' && heads.get(event.partId)
    return head ? [{ ...head, seq, partId: event.partId, text: event.text }] : []
  })
}

/** Cuts a list into pieces of the given sizes, over and over until it is used up. */
function splitBy<T>(list: readonly T[], sizes: readonly number[]): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = []
  for (let start = 0, turn = 0; start < list.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(list.slice(start, start + size))
    start += size
  }
  return pieces
}
