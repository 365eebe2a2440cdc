import { describe, expect, it } from 'vitest'
import type { PartId } from '../../src/shared/model/ids.ts'
import { aPart } from '../build/a-message.ts'
import { anEnding, aTurnBeginning, aTurnEnding, streamedTexts } from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const failed = { fault: { code: 'store.failed' } }

export function describeEndings(tested: () => StoreUnderTest): void {
  describe('appendText', () => {
    it('shows the text so far in an answer that is streaming', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const thinking = { partId: 'thought' as PartId, kind: 'reasoning' } as const
      await store.appendText(begun.answer.id, streamedTexts(['Let me ', 'see.'], 0, thinking))
      await store.appendText(begun.answer.id, streamedTexts(['Over'], 2))
      await store.appendText(begun.answer.id, streamedTexts(['night', '.'], 3))
      const streaming = {
        ...begun.answer,
        state: 'streaming',
        parts: [
          aPart('Let me see.', { id: thinking.partId, kind: 'reasoning' }),
          aPart('Overnight.'),
        ],
      }
      expect(await store.readMessage(begun.answer.id)).toEqual(streaming)
      const tree = await store.readConversation(begun.conversation.id)
      expect(tree?.messages).toEqual([begun.userMessage, streaming])
      expect((await store.readTurn(begun.turnId))?.answer).toEqual(streaming)
    })

    it('keeps what is known of a part, and one that begins without text', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const cited = {
        partId: 'cited' as PartId,
        kind: 'citation',
        source: { title: 'Le pain', url: 'https://example.com/pain' },
      } as const
      const called = { partId: 'called' as PartId, kind: 'tool-call', toolName: 'find' } as const
      const bare = { partId: 'bare' as PartId, kind: 'citation', source: {} } as const
      await store.appendText(begun.answer.id, streamedTexts(['', 'une ', 'nuit'], 0, cited))
      await store.appendText(begun.answer.id, streamedTexts([''], 3, called))
      await store.appendText(begun.answer.id, streamedTexts([''], 4, bare))
      const parts = [
        aPart('une nuit', { id: cited.partId, kind: cited.kind, source: cited.source }),
        aPart('', { id: called.partId, kind: called.kind, toolName: called.toolName }),
        aPart('', { id: bare.partId, kind: bare.kind, source: {} }),
      ]
      const reopened = await tested().reopen()
      expect(await reopened.readMessage(begun.answer.id)).toEqual({
        ...begun.answer,
        state: 'streaming',
        parts,
      })
      await reopened.interruptAbandonedTurns()
      expect((await reopened.readMessage(begun.answer.id))?.parts).toEqual(parts)
    })

    it('leaves what was appended under the same number as it is', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.appendText(begun.answer.id, streamedTexts(['one ', 'two ']))
      await store.appendText(begun.answer.id, streamedTexts(['again ', 'three'], 1))
      const message = await store.readMessage(begun.answer.id)
      expect(message?.parts).toEqual([aPart('one two three')])
    })

    it('keeps an answer pending while nothing is appended', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.appendText(begun.answer.id, [])
      expect(await store.readMessage(begun.answer.id)).toEqual(begun.answer)
    })

    it('drops text for an answer that has ended, and fails for one that never was', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun), aTurnEnding(begun))
      await store.appendText(begun.answer.id, streamedTexts(['too late']))
      expect(await store.readMessage(begun.answer.id)).toEqual(anEnding(begun))
      const unknown = aTurnBeginning().answer.id
      await expect(store.appendText(unknown, streamedTexts(['?']))).rejects.toMatchObject(failed)
    })
  })

  describe('endTurn', () => {
    it('keeps the whole message over a new start and moves the conversation up', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.appendText(begun.answer.id, streamedTexts(['Over', 'night.']))
      const ending = anEnding(begun, {
        state: 'truncated',
        usage: { inputTokens: 12, outputTokens: 4, cacheWriteInputTokens: 9, reasoningTokens: 0 },
        costMicroUsd: 42,
        savedMicroUsd: -7,
        leftOutMessages: 3,
        timeToFirstTokenMs: 310,
        fault: { code: 'turn.outputLimit', data: {} },
      })
      await store.endTurn(ending, aTurnEnding(begun, { durationMs: 2500.4 }))
      const tree = await (await tested().reopen()).readConversation(begun.conversation.id)
      expect(tree?.messages).toEqual([begun.userMessage, ending])
      expect(tree?.conversation.updatedAt).toBe(begun.answer.createdAt + 2500)
    })

    it('never moves the conversation back in time', async () => {
      const { store } = tested()
      const first = aTurnBeginning()
      const second = aTurnBeginning({ conversation: first.conversation })
      await store.beginTurn(first)
      await store.beginTurn(second)
      await store.endTurn(anEnding(first), aTurnEnding(first, { durationMs: 1 }))
      const conversation = await store.findConversation(first.conversation.id)
      expect(conversation?.updatedAt).toBe(second.answer.createdAt)
    })

    it('keeps the first ending when a turn ends twice', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun), aTurnEnding(begun))
      const before = await store.readConversation(begun.conversation.id)
      const second = anEnding(begun, { state: 'failed', parts: [aPart('Overwritten')] })
      await store.endTurn(second, aTurnEnding(begun, { durationMs: 99_000 }))
      expect(await store.readConversation(begun.conversation.id)).toEqual(before)
    })

    it('refuses a state that is no ending, an unknown answer and another turn', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      const other = aTurnBeginning()
      await store.beginTurn(begun)
      await store.beginTurn(other)
      const refused = [
        [anEnding(begun, { state: 'streaming' }), aTurnEnding(begun)],
        [anEnding(aTurnBeginning()), aTurnEnding(begun)],
        [anEnding(begun), aTurnEnding(other)],
      ] as const
      for (const [ending, usage] of refused) {
        await expect(store.endTurn(ending, usage)).rejects.toMatchObject(failed)
      }
      expect(await store.readMessage(begun.answer.id)).toEqual(begun.answer)
    })
  })

  describe('interruptAbandonedTurns', () => {
    it('ends open turns with their text, leaves the others, and finds none the next time', async () => {
      const { store } = tested()
      const [done, streaming, pending] = [aTurnBeginning(), aTurnBeginning(), aTurnBeginning()]
      for (const begun of [done, streaming, pending]) await store.beginTurn(begun)
      await store.endTurn(anEnding(done), aTurnEnding(done))
      await store.appendText(streaming.answer.id, streamedTexts(['Over', 'ni']))
      const list = await store.listConversations()

      const reopened = await tested().reopen()
      expect(await reopened.interruptAbandonedTurns()).toBe(2)
      expect(await reopened.interruptAbandonedTurns()).toBe(0)
      const interrupted = {
        state: 'interrupted',
        fault: { code: 'turn.abandoned', data: {} },
      } as const
      expect(await reopened.readMessage(done.answer.id)).toEqual(anEnding(done))
      expect(await reopened.readMessage(streaming.answer.id)).toEqual(
        anEnding(streaming, { ...interrupted, parts: [aPart('Overni')] }),
      )
      expect(await reopened.readMessage(pending.answer.id)).toEqual(
        anEnding(pending, { ...interrupted, parts: [] }),
      )
      expect(await reopened.listConversations()).toEqual(list)
    })
  })
}
