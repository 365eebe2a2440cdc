import { describe, expect, it } from 'vitest'
import type { MessageMark } from '../../src/shared/model/message-mark.ts'
import { aConversation } from '../build/a-conversation.ts'
import { anId } from '../build/build-id.ts'
import { anEnding, aTurnBeginning, aTurnEnding } from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

export function describeMarks(tested: () => StoreUnderTest): void {
  describe('marks', () => {
    it('are kept over a new start, and change neither the messages nor the time', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun), aTurnEnding(begun))
      const { id } = begun.conversation
      const before = await store.readConversation(id)
      expect(before?.marks).toEqual([])

      const marks: readonly MessageMark[] = [
        { messageId: begun.userMessage.id, context: 'pinned' },
        { messageId: begun.answer.id, context: 'left-out', kept: true },
      ]
      expect(await store.markMessages(id, marks.toReversed())).toEqual(before?.conversation)
      expect(await (await tested().reopen()).readConversation(id)).toEqual({ ...before, marks })
    })

    it('are set as a whole, the last of one message counts, and none that says nothing stays', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const { id } = begun.conversation
      const messageId = begun.answer.id
      const marked = async (...marks: readonly MessageMark[]) => {
        await store.markMessages(id, marks)
        return (await store.readConversation(id))?.marks
      }
      expect(await marked({ messageId, context: 'pinned', kept: true })).toHaveLength(1)
      expect(await marked({ messageId, kept: true })).toEqual([{ messageId, kept: true }])
      expect(await marked({ messageId, context: 'pinned', kept: false })).toEqual([
        { messageId, context: 'pinned' },
      ])
      expect(await marked({ messageId, kept: true }, { messageId })).toEqual([])
      expect(await marked({ messageId, kept: false })).toEqual([])
      expect(await marked()).toEqual([])
    })

    it('change nothing when one is of a message elsewhere, or the conversation is in the bin', async () => {
      const { store } = tested()
      const [begun, foreign] = [aTurnBeginning(), aTurnBeginning()]
      for (const each of [begun, foreign]) await store.beginTurn(each)
      const { id } = begun.conversation
      const own = { messageId: begun.answer.id, context: 'pinned' } as const
      for (const messageId of [foreign.answer.id, anId<MessageMark['messageId']>()]) {
        expect(await store.markMessages(id, [own, { messageId, kept: true }])).toBeUndefined()
      }
      expect((await store.readConversation(id))?.marks).toEqual([])
      expect((await store.readConversation(foreign.conversation.id))?.marks).toEqual([])

      await store.moveToBin(id, 1)
      expect(await store.markMessages(id, [own])).toBeUndefined()
      await store.takeFromBin(id)
      expect((await store.readConversation(id))?.marks).toEqual([])
      expect(await store.markMessages(aConversation().id, [])).toBeUndefined()
    })
  })

  describe('a system prompt', () => {
    it('is kept over a new start beside the model, and removed by an empty one', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const { id } = begun.conversation
      const before = await store.findConversation(id)
      const systemPrompt = 'You “bake”.\n\u0000 𝒸 面包'
      expect(await store.setSystemPrompt(id, systemPrompt)).toEqual({ ...before, systemPrompt })
      const reopened = await tested().reopen()
      expect(await reopened.listConversations()).toEqual([{ ...before, systemPrompt }])

      const next = aTurnBeginning({ conversation: begun.conversation, after: begun.answer })
      await reopened.beginTurn(next)
      expect((await reopened.findConversation(id))?.systemPrompt).toBe(systemPrompt)
      const removed = await reopened.setSystemPrompt(id, '')
      expect(removed).not.toHaveProperty('systemPrompt')
      expect(removed?.model).toEqual(next.answer.model)
    })

    it('comes with a new conversation, and is not set in the bin', async () => {
      const { store } = tested()
      const conversation = aConversation({ systemPrompt: 'You bake.' })
      await store.beginTurn(aTurnBeginning({ conversation }))
      const { id } = conversation
      expect((await store.findConversation(id))?.systemPrompt).toBe('You bake.')
      await store.moveToBin(id, 1)
      expect(await store.setSystemPrompt(id, 'No.')).toBeUndefined()
      expect((await store.takeFromBin(id))?.systemPrompt).toBe('You bake.')
      expect(await store.setSystemPrompt(aConversation().id, 'No.')).toBeUndefined()
    })
  })
}
