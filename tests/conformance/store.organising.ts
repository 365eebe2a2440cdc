import { aDraft } from '../build/a-draft.ts'
import { describe, expect, it } from 'vitest'
import { tagsPerConversation } from '../../src/shared/logic/tags.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aFolder } from '../build/a-folder.ts'
import { anOutboxItem } from '../build/an-outbox-item.ts'
import { anId } from '../build/build-id.ts'
import { aSentRequest } from '../build/what-left.ts'
import {
  anEnding,
  anotherAnswer,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../build/a-turn.ts'
import type { StoreUnderTest } from './store.under-test.ts'

const dayMs = 24 * 60 * 60 * 1000

export function describeOrganising(tested: () => StoreUnderTest): void {
  describe('organising', () => {
    it('changes what is said of all that are named, and keeps it over a new start', async () => {
      const { store } = tested()
      const [one, other, third] = [await begun(store), await begun(store), await begun(store)]
      const folder = aFolder()
      await store.saveFolder(folder)
      const conversationIds = [other.id, one.id]
      const asked = { conversationIds, folderId: folder.id, pinned: true, archived: true }
      const organised = await store.organiseConversations({ ...asked, addTags: ['b', 'a'] }, 7)
      const now = { folderId: folder.id, pinned: true, archived: true, tags: ['a', 'b'] }
      expect(organised).toEqual({
        state: 'done',
        conversations: [
          { ...other, ...now },
          { ...one, ...now },
        ],
      })
      const reopened = await tested().reopen()
      expect(await reopened.findConversation(one.id)).toEqual({ ...one, ...now })
      expect(await reopened.findConversation(third.id)).toEqual(third)

      const partly = { conversationIds, addTags: ['b'], removeTags: ['a', 'b'] }
      await reopened.organiseConversations(partly, 8)
      expect(await reopened.findConversation(one.id)).toEqual({ ...one, ...now, tags: ['b'] })
      const back = { conversationIds, folderId: null, pinned: false, archived: false }
      await reopened.organiseConversations({ ...back, removeTags: ['b'] }, 9)
      expect(await reopened.findConversation(one.id)).toEqual(one)
    })

    it('changes none when one is missing or in the bin, a folder is not there, or tags are too many', async () => {
      const { store } = tested()
      const [one, other, binned] = [await begun(store), await begun(store), await begun(store)]
      await store.moveToBin(binned.id, 1)
      const refused = async (asked: object, ids: readonly string[]) =>
        await store.organiseConversations(
          { ...asked, conversationIds: ids as never, pinned: true },
          1,
        )
      for (const id of [anId(), binned.id]) {
        expect(await refused({}, [one.id, id])).toEqual({
          state: 'refused',
          reason: 'no-conversation',
        })
      }
      expect(await refused({ folderId: aFolder().id }, [one.id])).toEqual({
        state: 'refused',
        reason: 'no-folder',
      })
      const all = Array.from({ length: tagsPerConversation }, (_, index) => `tag-${index}`)
      await store.organiseConversations({ conversationIds: [other.id], addTags: all }, 1)
      const many = { addTags: ['one-more'] }
      expect(await refused(many, [one.id, other.id])).toEqual({
        state: 'refused',
        reason: 'many-tags',
      })
      expect(await store.findConversation(one.id)).toEqual(one)
      const swapped = { ...many, removeTags: ['tag-0'] }
      expect(await refused(swapped, [other.id])).toMatchObject({ state: 'done' })
    })
  })

  describe('folders', () => {
    it('stand in their order, and keep what is in them until they are removed', async () => {
      const { store } = tested()
      const [late, early] = [aFolder({ position: 2 }), aFolder({ position: -1.5 })]
      await store.saveFolder(late)
      await store.saveFolder(early)
      await store.saveFolder({ ...late, name: '厨房' })
      const [one, binned] = [await begun(store), await begun(store)]
      const conversationIds = [one.id, binned.id]
      await store.organiseConversations({ conversationIds, folderId: early.id }, 1)
      await store.moveToBin(binned.id, 2)
      const reopened = await tested().reopen()
      expect(await reopened.listFolders()).toEqual([early, { ...late, name: '厨房' }])

      const removed = await reopened.removeFolder(early.id)
      expect(removed?.folder).toEqual(early)
      expect(removed?.conversationIds.toSorted()).toEqual(conversationIds.toSorted())
      expect(await reopened.removeFolder(early.id)).toBeUndefined()
      expect(await reopened.findConversation(one.id)).toEqual(one)
    })

    it('come back with what was in them and is in no other folder by now', async () => {
      const { store } = tested()
      const [folder, other] = [aFolder(), aFolder()]
      for (const each of [folder, other]) await store.saveFolder(each)
      const [one, moved, binned] = [await begun(store), await begun(store), await begun(store)]
      const conversationIds = [one.id, moved.id, binned.id]
      await store.organiseConversations({ conversationIds, folderId: folder.id }, 1)
      await store.moveToBin(binned.id, 2)
      const removed = await store.removeFolder(folder.id)
      if (!removed) throw new Error('It was there')
      await store.organiseConversations({ conversationIds: [moved.id], folderId: other.id }, 3)
      expect(await store.restoreFolder(removed)).toEqual([{ ...one, folderId: folder.id }])
      expect(await store.listFolders()).toContainEqual(folder)
      expect((await store.takeFromBin(binned.id))?.folderId).toBe(folder.id)
    })
  })

  describe('the bin', () => {
    it('takes and gives back several, and tells of each since when and how many days', async () => {
      const { store } = tested()
      const [one, other] = [await begun(store), await begun(store)]
      const ids = [one.id, other.id, anId<typeof one.id>()]
      expect(await store.moveAllToBin([one.id], 5 * dayMs)).toEqual([one.id])
      expect(await store.moveAllToBin(ids, 6 * dayMs)).toEqual([other.id])
      for (const now of [6 * dayMs + 1, 6 * dayMs + 2, 900 * dayMs, 2 * dayMs]) {
        await store.countDayOfBin(now)
      }
      const reopened = await tested().reopen()
      expect(await reopened.listBin()).toEqual([
        { conversation: other, removedAt: 6 * dayMs, days: 3 },
        { conversation: one, removedAt: 5 * dayMs, days: 4 },
      ])
      expect(await reopened.takeAllFromBin(ids)).toEqual([one, other])
      expect(await reopened.listBin()).toEqual([])
      await reopened.moveToBin(one.id, 7 * dayMs)
      expect(await reopened.listBin()).toMatchObject([{ days: 1 }])
    })

    it('is purged of conversations with every kind of row, and of nothing else', async () => {
      const { store } = tested()
      const first = aTurnBeginning()
      const { conversation } = first
      const { id } = conversation
      await store.beginTurn(first)
      await store.endTurn(anEnding(first), aTurnEnding(first))
      const again = anotherAnswer(first)
      await store.beginTurn({
        ...again,
        answer: { ...again.answer, continuedFrom: first.answer.id },
      })
      const edited = aTurnBeginning({
        conversation,
        userMessage: { editedFrom: first.userMessage.id },
      })
      await store.beginTurn(edited)
      await store.appendText(edited.answer.id, streamedTexts(['Half']))
      await store.saveSentRequest(aSentRequest({ answerId: edited.answer.id }))
      await store.markMessages(id, [{ messageId: first.answer.id, kept: true, name: 'Rye' }])
      await store.saveDraft(id, aDraft('And'), 1)
      const item = anOutboxItem({ conversationId: id })
      await store.addToOutbox(item, conversation)
      await store.saveDraft(id, aDraft('And rye?'), 2)
      await store.organiseConversations({ conversationIds: [id], addTags: ['flour'] }, 3)
      const other = await begun(store)
      const spent = await store.sumUsage({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER })

      expect(await store.purgeFromBin([id, other.id])).toEqual([])
      await store.moveAllToBin([id], 4)
      expect(await store.purgeFromBin([id, other.id])).toEqual([id])
      expect(await store.purgeFromBin([id])).toEqual([])

      const reopened = await tested().reopen()
      expect(await reopened.listBin()).toEqual([])
      expect(await reopened.takeFromBin(id)).toBeUndefined()
      expect(await reopened.readMessage(first.answer.id)).toBeUndefined()
      expect(await reopened.readTurn(edited.turnId)).toBeUndefined()
      expect(await reopened.readSentRequests(edited.answer.id)).toEqual([])
      expect(await reopened.readDraft(id)).toEqual(aDraft(''))
      expect(await reopened.setOutboxWait(item.requestId, 'network')).toBeUndefined()
      expect(await reopened.listConversations()).toEqual([other])
      const all = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }
      expect(await reopened.sumUsage(all)).toEqual(spent)
    })
  })
}

/** A conversation with one turn, as the list shows it. */
async function begun(store: Store) {
  const beginning = aTurnBeginning({ conversation: aConversation() })
  await store.beginTurn(beginning)
  const conversation = await store.findConversation(beginning.conversation.id)
  if (!conversation) throw new Error('It was just begun')
  return conversation
}
