import { aDraft } from '../build/a-draft.ts'
import { describe, expect, it } from 'vitest'
import { aConversation } from '../build/a-conversation.ts'
import { aModelRef } from '../build/a-provider-account.ts'
import { anId } from '../build/build-id.ts'
import { anEnding, anotherAnswer, aTurnBeginning, aTurnEnding } from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const failed = { fault: { code: 'store.failed' } }

export function describeBeginnings(tested: () => StoreUnderTest): void {
  describe('beginTurn', () => {
    it('commits the conversation, the question and the empty answer at once', async () => {
      const begun = aTurnBeginning()
      const { conversation, userMessage, answer } = begun
      const ids = {
        turnId: begun.turnId,
        conversationId: conversation.id,
        userMessageId: userMessage.id,
        answerId: answer.id,
      }
      expect(await tested().store.beginTurn(begun)).toEqual(ids)

      const store = await tested().reopen()
      expect(await store.readConversation(conversation.id)).toEqual({
        conversation: {
          ...conversation,
          activeLeafId: answer.id,
          updatedAt: answer.createdAt,
          model: answer.model,
        },
        messages: [userMessage, answer],
        marks: [],
      })
      expect(await store.readTurn(begun.turnId)).toEqual({ ...ids, answer })
    })

    it('changes nothing for a request that was seen before and gives its ids', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      const ids = await store.beginTurn(begun)
      const before = await store.readConversation(begun.conversation.id)
      const again = aTurnBeginning({ requestId: begun.requestId })
      expect(await store.beginTurn(again)).toEqual(ids)
      expect(await store.readConversation(begun.conversation.id)).toEqual(before)
      expect(await store.listConversations()).toHaveLength(1)
      expect(await store.readTurn(again.turnId)).toBeUndefined()
    })

    it('leaves an existing conversation as it is but for its tip, time and model', async () => {
      const { store } = tested()
      const first = aTurnBeginning()
      await store.beginTurn(first)
      const { id } = first.conversation
      await store.renameConversation(id, 'My own title')
      const model = aModelRef()
      const next = aTurnBeginning({
        conversation: aConversation({ id, title: 'Another' }),
        after: first.answer,
        answer: { model },
      })
      await store.beginTurn(next)
      expect(await store.findConversation(id)).toEqual({
        ...first.conversation,
        title: 'My own title',
        model,
        activeLeafId: next.answer.id,
        updatedAt: next.answer.createdAt,
      })
    })

    it('adds another answer beside the first, without a message of the user', async () => {
      const { store } = tested()
      const first = aTurnBeginning()
      await store.beginTurn(first)
      await store.endTurn(anEnding(first), aTurnEnding(first))
      const again = anotherAnswer(first)
      const ids = await store.beginTurn(again)
      expect(ids.userMessageId).toBe(first.userMessage.id)
      const tree = await store.readConversation(first.conversation.id)
      expect(tree?.messages).toEqual([first.userMessage, anEnding(first), again.answer])
      expect(tree?.conversation.activeLeafId).toBe(again.answer.id)
    })

    it('removes the draft that became the message, and no other', async () => {
      const { store } = tested()
      const first = aTurnBeginning()
      const elsewhere = aConversation().id
      await store.saveDraft(undefined, aDraft('How long…'), 1)
      await store.saveDraft(elsewhere, aDraft('kept'), 1)
      await store.beginTurn(first)
      expect(await store.readDraft(undefined)).toEqual(aDraft(''))

      const { id } = first.conversation
      await store.saveDraft(undefined, aDraft('another beginning'), 2)
      await store.saveDraft(id, aDraft('And then'), 2)
      await store.beginTurn(anotherAnswer(first))
      expect(await store.readDraft(id)).toEqual(aDraft('And then'))
      const editedFrom = first.userMessage.id
      const { conversation } = first
      await store.beginTurn(aTurnBeginning({ conversation, userMessage: { editedFrom } }))
      expect(await store.readDraft(id)).toEqual(aDraft('And then'))
      await store.beginTurn(aTurnBeginning({ conversation: first.conversation }))
      expect(await store.readDraft(id)).toEqual(aDraft(''))
      expect(await store.readDraft(undefined)).toEqual(aDraft('another beginning'))
      expect(await store.readDraft(elsewhere)).toEqual(aDraft('kept'))
    })

    it('refuses, changing nothing, an answer to a message of another conversation', async () => {
      const { store } = tested()
      const known = aTurnBeginning()
      await store.beginTurn(known)
      const stray = aTurnBeginning({ userMessage: { parentId: known.answer.id } })
      await expect(store.beginTurn(stray)).rejects.toMatchObject(failed)
      const orphan = aTurnBeginning({ userMessage: { parentId: anId() } })
      await expect(store.beginTurn(orphan)).rejects.toMatchObject(failed)
      expect(await store.listConversations()).toHaveLength(1)
      expect(await store.readMessage(stray.userMessage.id)).toBeUndefined()
    })

    it('refuses, changing nothing, a message id that is taken', async () => {
      const { store } = tested()
      const known = aTurnBeginning()
      await store.beginTurn(known)
      const before = await store.readConversation(known.conversation.id)
      const twice = {
        ...known,
        turnId: aTurnBeginning().turnId,
        requestId: aTurnBeginning().requestId,
      }
      await expect(store.beginTurn(twice)).rejects.toMatchObject(failed)
      expect(await store.readConversation(known.conversation.id)).toEqual(before)
    })

    it('gives nothing for a turn or message that does not exist', async () => {
      const { store } = tested()
      expect(await store.readTurn(aTurnBeginning().turnId)).toBeUndefined()
      expect(await store.readMessage(aTurnBeginning().answer.id)).toBeUndefined()
    })
  })
}
