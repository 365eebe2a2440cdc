import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store.ts'
import type { MessageId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aPart } from '../build/a-message.ts'
import { anotherAnswer, anEnding, aTurnBeginning, aTurnEnding } from '../build/a-turn.ts'
import { anId } from '../build/build-id.ts'
import type { StoreUnderTest } from './store.under-test.ts'

/** A conversation of so many finished exchanges, one after another. */
async function aLongConversation(store: Store, exchanges: number) {
  const conversation = aConversation()
  const path: Message[] = []
  for (let exchange = 0; exchange < exchanges; exchange += 1) {
    const after = path.at(-1)
    const begun = aTurnBeginning({
      conversation,
      text: `Question ${exchange}`,
      ...(after && { after }),
    })
    const answer = anEnding(begun, {
      parts: [aPart(`Answer ${exchange}: CAFÉ, café`)],
      usage: { inputTokens: 10, outputTokens: 3 },
      costMicroUsd: 5,
    })
    await store.beginTurn(begun)
    await store.endTurn(answer, aTurnEnding(begun))
    path.push(begun.userMessage, answer)
  }
  return { id: conversation.id, path, ids: path.map((message) => message.id) }
}

export function describeReading(tested: () => StoreUnderTest): void {
  describe('a branch on show', () => {
    it('is opened as a window at the end, around a message or at the place, and its path from there', async () => {
      const { store } = tested()
      const { id, path, ids } = await aLongConversation(store, 10)
      const atEnd = await store.openConversation(id, { limit: 5 })
      expect(atEnd?.path).toEqual(ids.slice(-5))
      expect(atEnd?.sizes).toHaveLength(5)
      expect(atEnd?.sizes.every((size) => size > 20)).toBe(true)
      expect(atEnd?.messages).toEqual(path.slice(-5))
      expect(atEnd).not.toHaveProperty('place')
      expect(atEnd?.conversation).toEqual(await store.findConversation(id))

      const around = await store.openConversation(id, { limit: 6, around: ids[4] })
      expect(around?.messages).toEqual([...path.slice(2, 8), ...path.slice(-4)])
      expect(around?.path).toEqual(ids.slice(2))
      const nowhere = await store.openConversation(id, { limit: 6, around: anId<MessageId>() })
      expect(nowhere?.path).toEqual(ids)
      expect(nowhere?.messages).toEqual(path.slice(-6))

      const place = { messageId: ids[4] as MessageId, offsetPx: -12, atEnd: false }
      await store.savePlace(id, { ...place, offsetPx: 3 }, 1)
      await store.savePlace(id, place, 2)
      const kept = await (await tested().reopen()).openConversation(id, { limit: 6 })
      expect(kept).toEqual({ ...around, place })
    })

    it('is told as far as it is above a message, with what it says', async () => {
      const { store } = tested()
      const { id, ids } = await aLongConversation(store, 3)
      const whole = await store.openConversation(id, { limit: 9 })
      expect(await store.readAncestors(id, ids[4] as MessageId)).toEqual({
        path: ids.slice(0, 4),
        sizes: whole?.sizes.slice(0, 4),
      })
      const none = { path: [], sizes: [] }
      expect(await store.readAncestors(id, ids[0] as MessageId)).toEqual(none)
      const foreign = await aLongConversation(store, 1)
      expect(await store.readAncestors(id, foreign.ids[1] as MessageId)).toEqual(none)
    })

    it('is read in pieces, in the order asked for and without what is elsewhere', async () => {
      const { store } = tested()
      const { id, path, ids } = await aLongConversation(store, 2)
      const foreign = await aLongConversation(store, 1)
      await store.markMessages(id, [{ messageId: ids[1] as MessageId, context: 'pinned' }])
      expect(
        await store.readMessages(id, [
          ids[3] as MessageId,
          foreign.ids[0] as MessageId,
          ids[1] as MessageId,
          anId<MessageId>(),
        ]),
      ).toEqual({
        messages: [path[3], path[1]],
        versions: [],
        marks: [{ messageId: ids[1], context: 'pinned' }],
      })
      expect(await store.readPath(id)).toEqual(ids)
      expect(await store.readMarks(id)).toEqual([{ messageId: ids[1], context: 'pinned' }])
    })

    it('knows its versions, and shows another one to its newest leaf', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      const other = anotherAnswer(begun)
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun), aTurnEnding(begun))
      const after = aTurnBeginning({ conversation: begun.conversation, after: begun.answer })
      await store.beginTurn(after)
      await store.beginTurn(other)
      const { id } = begun.conversation
      const opened = await store.openConversation(id, { limit: 9 })
      expect(opened?.path).toEqual([begun.userMessage.id, other.answer.id])
      const among = { messageId: other.answer.id, position: 2, count: 2 }
      expect(opened?.versions).toEqual([{ ...among, previousId: begun.answer.id }])

      const shown = await store.showVersion(id, begun.answer.id)
      expect(shown?.activeLeafId).toBe(after.answer.id)
      expect(await store.readPath(id)).toHaveLength(4)
      expect(await store.showVersion(id, anId())).toBeUndefined()
      const { versions } = (await store.readMessages(id, [begun.answer.id])) ?? {}
      expect(versions).toMatchObject([{ position: 1, count: 2, nextId: other.answer.id }])
    })

    it('is searched by folded text, and summed', async () => {
      const { store } = tested()
      const { id, ids } = await aLongConversation(store, 2)
      expect(await store.findInMessages(id, ids, 'cafe')).toEqual([
        { messageId: ids[1], count: 2 },
        { messageId: ids[3], count: 2 },
      ])
      expect(await store.findInMessages(id, ids.slice(0, 1), 'question 0')).toHaveLength(1)
      expect(await store.findInMessages(aConversation().id, ids, 'cafe')).toEqual([])
      expect(await store.sumBranch(id)).toEqual({
        requests: 2,
        requestsOfUnknownCost: 0,
        costMicroUsd: 10,
        savedMicroUsd: 0,
        inputTokens: 20,
        outputTokens: 6,
        cachedInputTokens: 0,
      })
    })

    it('has nothing of a branch that was removed', async () => {
      const { store } = tested()
      const begun = aTurnBeginning({ text: 'bread' })
      const other = anotherAnswer(begun)
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun, { parts: [aPart('bread')] }), aTurnEnding(begun))
      await store.beginTurn(other)
      const { id } = begun.conversation
      const gone = begun.answer.id
      await store.removeBranch({
        conversationId: id,
        messageId: gone,
        leafId: other.answer.id,
        now: 1,
      })
      const both = [gone, other.answer.id]
      const read = await store.readMessages(id, both)
      expect(read?.messages.map((message) => message.id)).toEqual([other.answer.id])
      expect(read?.versions).toEqual([])
      expect(await store.findInMessages(id, both, 'bread')).toEqual([])
      expect(await store.showVersion(id, gone)).toBeUndefined()
    })

    it('is nothing where the conversation is not, or is in the bin', async () => {
      const { store } = tested()
      const { id, ids } = await aLongConversation(store, 1)
      const place = { messageId: ids[0] as MessageId, offsetPx: 0, atEnd: true }
      await store.savePlace(aConversation().id, place, 1)
      await store.moveToBin(id, 1)
      for (const one of [id, aConversation().id]) {
        expect(await store.openConversation(one, { limit: 1 })).toBeUndefined()
        expect(await store.readAncestors(one, ids[0] as MessageId)).toBeUndefined()
        expect(await store.readMessages(one, ids)).toBeUndefined()
        expect(await store.readPath(one)).toBeUndefined()
        expect(await store.readMarks(one)).toBeUndefined()
        expect(await store.sumBranch(one)).toBeUndefined()
        expect(await store.showVersion(one, ids[0] as MessageId)).toBeUndefined()
      }
    })
  })
}
