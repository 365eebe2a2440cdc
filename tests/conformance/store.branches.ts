import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store.ts'
import type { MessageId } from '../../src/shared/model/ids.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aMessage, anAnswer, aPart } from '../build/a-message.ts'
import { anId } from '../build/build-id.ts'
import {
  anEnding,
  anotherAnswer,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const dayMs = 24 * 60 * 60 * 1000

export function describeBranches(tested: () => StoreUnderTest): void {
  describe('branches', () => {
    let store: Store
    /** One question with two answers, the first of which is gone on from. */
    const scene = async () => {
      const first = aTurnBeginning({ text: 'How long should it rest?' })
      const second = anotherAnswer(first)
      const { conversation } = first
      const next = aTurnBeginning({ conversation, after: first.answer, text: 'And rye?' })
      for (const turn of [first, second, next]) {
        await store.beginTurn(turn)
        await store.endTurn(anEnding(turn), aTurnEnding(turn))
      }
      return { first, second, next, id: conversation.id, questionId: first.userMessage.id }
    }
    const idsOf = async (id: Parameters<Store['readConversation']>[0]) =>
      (await store.readConversation(id))?.messages.map((message) => message.id)
    beforeEach(() => {
      store = tested().store
    })

    it('are told as nodes in order, by how many ends, and what their messages begin with', async () => {
      const { first, second, next, id, questionId } = await scene()
      const nodes = await store.readNodes(id)
      expect(nodes).toHaveLength(5)
      expect(nodes?.find((node) => node.id === second.answer.id)).toEqual({
        id: second.answer.id,
        parentId: questionId,
        role: 'assistant',
        state: 'complete',
        modelLabel: second.answer.modelLabel,
        createdAt: second.answer.createdAt,
      })
      expect(await store.countBranches(id)).toBe(2)
      const long = aMessage({ conversationId: id, parts: [aPart(' '), aPart('面'.repeat(300))] })
      await store.addVersion(long)
      const wanted = [next.userMessage.id, first.answer.id, long.id, anId<MessageId>()]
      const excerpts = await store.readExcerpts(wanted)
      expect(new Map(excerpts.map(({ messageId, text }) => [messageId, text]))).toEqual(
        new Map([
          [next.userMessage.id, 'And rye?'],
          [first.answer.id, 'Overnight.'],
          [long.id, '面'.repeat(200)],
        ]),
      )
      await store.moveToBin(id, 1)
      expect(await store.readNodes(id)).toBeUndefined()
      expect(await store.countBranches(id)).toBe(0)
    })

    it('that are removed are in no reading, until they are put back', async () => {
      const { first, second, next, id, questionId } = await scene()
      const before = await store.readConversation(id)
      await store.markMessages(id, [{ messageId: next.userMessage.id, context: 'pinned' }])
      const leafId = second.answer.id
      const removed = await store.removeBranch({
        conversationId: id,
        messageId: first.answer.id,
        leafId,
        now: 5,
      })
      expect(removed?.activeLeafId).toBe(leafId)
      expect(removed?.updatedAt).toBe(before?.conversation.updatedAt)
      expect(await idsOf(id)).toEqual([questionId, leafId])
      expect((await store.readConversation(id))?.marks).toEqual([])
      expect(await store.readNodes(id)).toHaveLength(2)
      expect(await store.countBranches(id)).toBe(1)
      expect(await store.selectLeaf(id, next.answer.id)).toBeUndefined()

      store = await tested().reopen()
      expect(await store.restoreBranch(id, next.userMessage.id)).toBeUndefined()
      expect(await store.restoreBranch(id, first.answer.id)).toEqual(removed)
      expect(await store.restoreBranch(id, first.answer.id)).toBeUndefined()
      expect((await store.readConversation(id))?.messages).toEqual(before?.messages)
      expect((await store.selectLeaf(id, next.answer.id))?.activeLeafId).toBe(next.answer.id)
    })

    it('are not removed with the tip that is to stay, twice, or elsewhere', async () => {
      const { first, second, next, id } = await scene()
      const before = await store.readConversation(id)
      const remove = (messageId: MessageId, leafId: MessageId, conversationId = id) =>
        store.removeBranch({ conversationId, messageId, leafId, now: 1 })
      expect(await remove(first.answer.id, next.answer.id)).toBeUndefined()
      expect(await remove(anId(), second.answer.id)).toBeUndefined()
      expect(await remove(first.answer.id, second.answer.id, anId())).toBeUndefined()
      expect(await store.readConversation(id)).toEqual(before)
      expect(await remove(first.answer.id, second.answer.id)).toBeDefined()
      expect(await remove(next.userMessage.id, second.answer.id)).toBeUndefined()
    })

    it('within a removed one stay removed when that one is put back', async () => {
      const { first, second, next, id, questionId } = await scene()
      const leafId = second.answer.id
      for (const messageId of [next.userMessage.id, first.answer.id]) {
        await store.removeBranch({ conversationId: id, messageId, leafId, now: 1 })
      }
      await store.restoreBranch(id, first.answer.id)
      expect(await idsOf(id)).toEqual(
        [questionId, first.answer.id, leafId].toSorted((a, b) => (a < b ? -1 : 1)),
      )
    })

    it('are deleted for good when their time is over, and what was made from them stays', async () => {
      const { first, second, id, questionId } = await scene()
      const continued = aTurnBeginning().answer
      const turn = {
        ...anotherAnswer(first),
        answer: {
          ...continued,
          conversationId: id,
          parentId: questionId,
          continuedFrom: first.answer.id,
        },
      }
      await store.beginTurn(turn)
      await store.appendText(turn.answer.id, streamedTexts(['kept']))
      await store.endTurn(anEnding(turn), aTurnEnding(turn))
      const edited = anAnswer({
        conversationId: id,
        parentId: questionId,
        editedFrom: first.answer.id,
        state: 'complete',
      })
      await store.addVersion(edited)
      const leafId = second.answer.id
      const span = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }
      const used = await store.sumUsage(span)
      await store.removeBranch({ conversationId: id, messageId: first.answer.id, leafId, now: 10 })

      expect(await store.purgeBranches(10, 0)).toBe(0)
      expect(await store.readMessage(first.answer.id)).toBeDefined()
      expect(await store.purgeBranches(11, 0)).toBe(1)
      expect(await store.purgeBranches(11, 0)).toBe(0)
      expect(await store.readMessage(first.answer.id)).toBeUndefined()
      expect(await store.readTurn(first.turnId)).toBeUndefined()
      expect(await store.restoreBranch(id, first.answer.id)).toBeUndefined()
      const messages = (await store.readConversation(id))?.messages ?? []
      expect(messages).toHaveLength(4)
      const stays = messages.filter((message) => message.id !== leafId)
      for (const message of stays) {
        expect(message).not.toHaveProperty('continuedFrom')
        expect(message).not.toHaveProperty('editedFrom')
      }
      expect(await store.sumUsage(span)).toEqual(used)
    })

    it('are purged when their days were counted, and by no clock that jumps', async () => {
      const { first, second, id } = await scene()
      const removal = { conversationId: id, messageId: first.answer.id, leafId: second.answer.id }
      const purgeAt = async (day: number): Promise<number> => {
        await store.countDayOfBin(day * dayMs)
        return store.purgeBranches((day - 2) * dayMs, 2)
      }
      // Seen on days long after that on which it is removed again.
      await store.removeBranch({ ...removal, now: 5 * dayMs })
      for (const day of [900, 900, 4]) expect(await purgeAt(day)).toBe(0)
      await store.restoreBranch(id, first.answer.id)
      await store.removeBranch({ ...removal, now: 6 * dayMs })
      expect(await purgeAt(1_000)).toBe(0)
      expect(await purgeAt(6)).toBe(0)
      // The bin has days of its own, which neither begin nor end with those of the branch.
      await store.moveToBin(id, 7 * dayMs)
      expect(await store.listBin()).toMatchObject([{ days: 1 }])
      await store.takeFromBin(id)
      expect(await purgeAt(8)).toBe(0)
      expect(await purgeAt(9)).toBe(1)
    })

    it('grow by a version that was not asked for, which becomes the tip', async () => {
      const { first, id, questionId } = await scene()
      const before = await store.findConversation(id)
      const later = (before?.updatedAt ?? 0) + 5
      const edited: Message = aMessage({
        conversationId: id,
        editedFrom: questionId,
        parts: [aPart('How long should rye rest?')],
        createdAt: later,
      })
      const changed = await store.addVersion(edited)
      expect(changed).toEqual({ ...before, activeLeafId: edited.id, updatedAt: later })
      expect(await (await tested().reopen()).readMessage(edited.id)).toEqual(edited)
      store = await tested().reopen()
      const stray = aMessage({ conversationId: id, parentId: anId<MessageId>() })
      await expect(store.addVersion(stray)).rejects.toMatchObject({
        fault: { code: 'store.failed' },
      })
      const open = anAnswer({ conversationId: id, parentId: questionId })
      await expect(store.addVersion(open)).rejects.toMatchObject({
        fault: { code: 'store.failed' },
      })
      expect(await store.addVersion(aMessage())).toBeUndefined()
      expect((await store.findConversation(id))?.activeLeafId).toBe(edited.id)
      expect(await store.readMessage(first.answer.id)).toBeDefined()
    })

    it('have names, beside what else was decided about their first message', async () => {
      const { first, id } = await scene()
      const messageId = first.answer.id
      const marksOf = async () => (await store.readConversation(id))?.marks
      const before = await store.findConversation(id)
      expect(await store.nameBranch(id, messageId, 'With rye')).toEqual(before)
      const named = (await store.readNodes(id))?.filter(({ name }) => name !== undefined)
      expect(named).toMatchObject([{ id: messageId, name: 'With rye' }])
      expect(await marksOf()).toEqual([{ messageId, name: 'With rye' }])
      await store.markMessages(id, [{ messageId, name: 'With rye', kept: true }])
      await store.nameBranch(id, messageId, 'Spelt')
      expect(await marksOf()).toEqual([{ messageId, kept: true, name: 'Spelt' }])
      await store.nameBranch(id, messageId, '')
      expect(await marksOf()).toEqual([{ messageId, kept: true }])
      await store.markMessages(id, [{ messageId }])
      await store.nameBranch(id, messageId, '')
      expect(await marksOf()).toEqual([])
      expect(await store.nameBranch(id, anId(), 'No')).toBeUndefined()
    })

    it('can be a conversation of their own from the start', async () => {
      const conversation = aConversation({ systemPrompt: 'You bake.' })
      const question = aMessage({ conversationId: conversation.id })
      const answer = anAnswer({
        conversationId: conversation.id,
        parentId: question.id,
        state: 'complete',
      })
      const marks = [{ messageId: question.id, context: 'pinned' as const }]
      const tree = {
        conversation: { ...conversation, activeLeafId: answer.id },
        messages: [question, answer],
        marks,
      }
      expect(await store.addTree(tree)).toEqual(tree.conversation)
      expect(await (await tested().reopen()).readConversation(conversation.id)).toEqual(tree)
    })

    it('know the turn that a request began', async () => {
      const begun = aTurnBeginning()
      expect(await store.findTurn(begun.requestId)).toBeUndefined()
      const ids = await store.beginTurn(begun)
      expect(await store.findTurn(begun.requestId)).toEqual(ids)
    })
  })
}
