import { aDraft } from '../build/a-draft.ts'
import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '../../src/shared/model/outbox-item.ts'
import { aConversation } from '../build/a-conversation.ts'
import { anOutboxItem } from '../build/an-outbox-item.ts'
import { anId } from '../build/build-id.ts'
import { aTurnBeginning } from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

/** A message that waits, and the conversation that begins with it. */
function aWaitingConversation(fields: Partial<OutboxItem> = {}) {
  const conversation = aConversation({ systemPrompt: 'You bake.' })
  return { conversation, item: anOutboxItem({ conversationId: conversation.id, ...fields }) }
}

export function describeOutbox(tested: () => StoreUnderTest): void {
  describe('the outbox', () => {
    it('keeps a message and its new conversation over a new start', async () => {
      const { conversation, item } = aWaitingConversation()
      await tested().store.addToOutbox(item, conversation)
      const store = await tested().reopen()
      expect(await store.listOutbox()).toEqual([item])
      expect(await store.listConversations()).toEqual([conversation])
      const tree = { conversation, messages: [], marks: [] }
      expect(await store.readConversation(conversation.id)).toEqual(tree)
    })

    it('lists what waits in the order in which it was added, whatever the clock said', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const before = await store.findConversation(begun.conversation.id)
      const following = { conversationId: begun.conversation.id, parentId: begun.answer.id }
      const items = [3_000, 1_000, 2_000].map((createdAt) =>
        anOutboxItem({ ...following, createdAt, waitsFor: 'answer' }),
      )
      for (const item of items) await store.addToOutbox(item, aConversation(begun.conversation))
      expect(await store.listOutbox()).toEqual(items)
      expect(await store.findConversation(begun.conversation.id)).toEqual(before)
    })

    it('leaves an item that is there as it is, and takes none whose turn has begun', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      await store.addToOutbox(item, conversation)
      await store.saveDraft(conversation.id, aDraft('The next one'), 1)
      await store.addToOutbox({ ...item, text: 'Another text' }, conversation)
      expect(await store.listOutbox()).toEqual([item])

      const begun = aTurnBeginning({ conversation, requestId: item.requestId })
      await store.beginTurn(begun)
      const { turnId, conversationId } = await store.beginTurn(begun)
      expect(await store.addToOutbox(item, conversation)).toMatchObject({ turnId, conversationId })
      expect(await store.listOutbox()).toEqual([])
      expect(await store.readDraft(conversation.id)).toEqual(aDraft('The next one'))
    })

    it('removes the draft that became the message, and no other', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      const elsewhere = aConversation().id
      await store.saveDraft(elsewhere, aDraft('kept'), 1)
      await store.saveDraft(undefined, aDraft('And with rye'), 1)
      await store.addToOutbox(item, conversation)
      expect(await store.readDraft(undefined)).toEqual(aDraft(''))

      await store.saveDraft(undefined, aDraft('another beginning'), 2)
      await store.saveDraft(conversation.id, aDraft('And spelt'), 2)
      await store.addToOutbox({ ...item, requestId: anId() }, conversation)
      expect(await store.readDraft(conversation.id)).toEqual(aDraft(''))
      expect(await store.readDraft(undefined)).toEqual(aDraft('another beginning'))
      expect(await store.readDraft(elsewhere)).toEqual(aDraft('kept'))
    })

    it('loses an item to the turn that it begins, and keeps the draft of that time', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      const later = { ...item, requestId: anId<OutboxItem['requestId']>() }
      await store.addToOutbox(item, conversation)
      await store.addToOutbox(later, conversation)
      await store.saveDraft(conversation.id, aDraft('And spelt'), 1)
      await store.saveDraft(undefined, aDraft('another beginning'), 1)
      const begun = aTurnBeginning({ conversation, requestId: item.requestId })
      await store.beginTurn(begun)

      const reopened = await tested().reopen()
      expect(await reopened.listOutbox()).toEqual([later])
      expect(await reopened.readDraft(conversation.id)).toEqual(aDraft('And spelt'))
      expect(await reopened.readDraft(undefined)).toEqual(aDraft('another beginning'))
      const tree = await reopened.readConversation(conversation.id)
      expect(tree?.messages).toEqual([begun.userMessage, begun.answer])
      expect(tree?.conversation.systemPrompt).toBe('You bake.')
    })

    it('keeps an item when its turn can not begin', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      await store.addToOutbox(item, conversation)
      const { requestId } = item
      const orphan = aTurnBeginning({ conversation, requestId, userMessage: { parentId: anId() } })
      await expect(store.beginTurn(orphan)).rejects.toMatchObject({
        fault: { code: 'store.failed' },
      })
      expect(await store.listOutbox()).toEqual([item])
    })

    it('changes what an item waits for', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      await store.addToOutbox(item, conversation)
      const changed = { ...item, waitsFor: 'user' } as const
      expect(await store.setOutboxWait(item.requestId, 'user')).toEqual(changed)
      expect(await (await tested().reopen()).listOutbox()).toEqual([changed])
    })

    it('has nothing of an item that is not there any more', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      expect(await store.setOutboxWait(item.requestId, 'user')).toBeUndefined()
      await store.addToOutbox(item, conversation)
      expect(await store.takeFromOutbox(item.requestId, 5)).toEqual({ item })
      expect(await store.takeFromOutbox(item.requestId, 5)).toBeUndefined()
      expect(await store.setOutboxWait(item.requestId, 'user')).toBeUndefined()
      expect(await store.listOutbox()).toEqual([])
    })
  })

  describe('takeFromOutbox', () => {
    it('deletes a conversation with its last item, unless it has a message or a draft', async () => {
      const { store } = tested()
      const [empty, drafted] = [aWaitingConversation(), aWaitingConversation()]
      for (const { item, conversation } of [empty, drafted]) {
        await store.addToOutbox(item, conversation)
      }
      const second = { ...empty.item, requestId: anId<OutboxItem['requestId']>() }
      await store.addToOutbox(second, empty.conversation)
      await store.saveDraft(drafted.conversation.id, aDraft('And spelt'), 1)
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const following = anOutboxItem({ conversationId: begun.conversation.id })
      await store.addToOutbox(following, begun.conversation)

      await store.takeFromOutbox(empty.item.requestId, 5)
      expect(await store.findConversation(empty.conversation.id)).toBeDefined()
      await store.saveDraft(empty.conversation.id, aDraft(''), 6)
      for (const item of [second, drafted.item, following]) {
        await store.takeFromOutbox(item.requestId, 5)
      }
      const kept = (await store.listConversations()).map(({ id }) => id)
      expect(new Set(kept)).toEqual(new Set([begun.conversation.id, drafted.conversation.id]))
    })

    it('puts the text under the draft of its conversation, or of the next new one', async () => {
      const { store } = tested()
      const [empty, drafted] = [aWaitingConversation(), aWaitingConversation()]
      const second = { ...empty.item, requestId: anId<OutboxItem['requestId']>(), text: 'Second' }
      for (const item of [empty.item, second]) await store.addToOutbox(item, empty.conversation)
      await store.addToOutbox(drafted.item, drafted.conversation)
      await store.saveDraft(drafted.conversation.id, aDraft('And spelt'), 1)
      await store.saveDraft(undefined, aDraft('Another beginning'), 1)

      const first = await store.takeFromOutbox(empty.item.requestId, 5)
      expect(first).toEqual({ item: empty.item, draftOf: empty.conversation.id })
      expect(await store.readDraft(empty.conversation.id)).toEqual(aDraft(empty.item.text))
      await store.saveDraft(empty.conversation.id, aDraft(''), 6)
      expect(await store.takeFromOutbox(second.requestId, 7)).toEqual({ item: second })
      const taken = await store.takeFromOutbox(drafted.item.requestId, 7)
      expect(taken?.draftOf).toBe(drafted.conversation.id)

      const reopened = await tested().reopen()
      expect(await reopened.readDraft(undefined)).toEqual(aDraft('Another beginning\nSecond'))
      const under = `And spelt\n${drafted.item.text}`
      expect(await reopened.readDraft(drafted.conversation.id)).toEqual(aDraft(under))
    })

    it('takes an item back and lets it be sent off again', async () => {
      const { store } = tested()
      const { conversation, item } = aWaitingConversation()
      await store.addToOutbox(item, conversation)
      await store.takeFromOutbox(item.requestId, 5)
      await store.addToOutbox(item, conversation)
      expect(await store.listOutbox()).toEqual([item])
      expect(await store.listConversations()).toEqual([conversation])
    })
  })

  describe('the outbox of a conversation in the bin', () => {
    it('is not listed until the conversation comes back, and can be emptied', async () => {
      const { store } = tested()
      const [kept, taken] = [aWaitingConversation(), aWaitingConversation()]
      for (const { item, conversation } of [kept, taken]) {
        await store.addToOutbox(item, conversation)
        await store.moveToBin(conversation.id, 1)
      }
      expect(await store.listOutbox()).toEqual([])
      expect(await store.takeFromOutbox(taken.item.requestId, 5)).toEqual({ item: taken.item })
      expect(await store.takeFromBin(taken.conversation.id)).toBeUndefined()
      expect(await store.takeFromBin(kept.conversation.id)).toEqual(kept.conversation)
      expect(await store.listOutbox()).toEqual([kept.item])
    })
  })
}
