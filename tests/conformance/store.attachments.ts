import { describe, expect, it } from 'vitest'
import type { PartId } from '../../src/shared/model/ids.ts'
import { aDraft } from '../build/a-draft.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aTurnBeginning } from '../build/a-turn.ts'
import { anAttachedFile, anAttachment } from '../build/an-attachment.ts'
import { anOutboxItem } from '../build/an-outbox-item.ts'
import type { StoreUnderTest } from './store.under-test.ts'

/** Files beside messages: what was read from them, and how long they are kept. */
export function describeAttachments(tested: () => StoreUnderTest): void {
  describe('attachments', () => {
    const book = anAttachedFile({ name: 'book.pdf', kind: 'pdf', pages: 3 })

    it('are there with their pages after another start, and once however often they are added', async () => {
      const { store } = tested()
      const picture = anAttachedFile({ name: 'plot.png', kind: 'image', width: 8, height: 4 })
      await store.addAttachment(book, ['One', '', 'Three'], 1)
      await store.addAttachment({ ...book, name: 'copy.pdf' }, ['Other'], 2)
      await store.addAttachment(picture, [], 1)
      const reopened = await tested().reopen()
      expect(await reopened.findAttachment(book.hash)).toEqual(book)
      expect(await reopened.findAttachment(picture.hash)).toEqual(picture)
      expect(await reopened.findAttachment(anAttachedFile({ name: 'no' }).hash)).toBeUndefined()
      expect(await reopened.readAttachmentPages(book.hash, 1, 9)).toEqual(['One', '', 'Three'])
      expect(await reopened.readAttachmentPages(book.hash, 2, 3)).toEqual(['', 'Three'])
      expect(await reopened.readAttachmentPages(book.hash, 3, 2)).toEqual([])
      expect(await reopened.readAttachmentPages(picture.hash, 1, 9)).toEqual([])
    })

    it('stand in a draft, and come back to it from the outbox, each once', async () => {
      const { store } = tested()
      const conversation = aConversation()
      const notes = anAttachment({ name: 'notes.txt' })
      const plan = anAttachment({ name: 'plan.txt', chosen: [{ from: 1, to: 2 }] })
      const item = anOutboxItem({
        conversationId: conversation.id,
        text: '',
        attachments: [notes, plan],
      })
      await store.beginTurn(aTurnBeginning({ conversation }))
      await store.addToOutbox(item, conversation)
      expect(await (await tested().reopen()).listOutbox()).toEqual([item])
      const after = await tested().reopen()
      await after.saveDraft(conversation.id, aDraft('And this', [notes]), 2)
      await after.takeFromOutbox(item.requestId, 3)
      expect(await after.readDraft(conversation.id)).toEqual(aDraft('And this', [notes, plan]))
      await after.saveDraft(conversation.id, aDraft('', [plan]), 4)
      expect(await after.readDraft(conversation.id)).toEqual(aDraft('', [plan]))
    })

    it('are forgotten when nothing uses them since a while', async () => {
      const { store } = tested()
      const drafted = anAttachedFile({ name: 'drafted' })
      const waiting = anAttachedFile({ name: 'waiting' })
      const sent = anAttachedFile({ name: 'sent' })
      const idle = anAttachedFile({ name: 'idle' })
      for (const file of [drafted, waiting, sent, idle]) {
        await store.addAttachment(file, ['Text'], 10)
      }
      await store.saveDraft(undefined, aDraft('', [anAttachment(drafted)]), 10)
      const attachment = anAttachment(sent)
      const part = { id: 'file-1' as PartId, kind: 'attachment', attachment, text: 'Text' } as const
      const begun = aTurnBeginning({ userMessage: { parts: [part] } })
      await store.beginTurn(begun)
      const { conversation } = begun
      await store.saveDraft(undefined, aDraft('', [anAttachment(drafted)]), 10)
      const conversationId = conversation.id
      const item = anOutboxItem({ conversationId, attachments: [anAttachment(waiting)] })
      await store.addToOutbox(item, conversation)
      await store.moveToBin(conversation.id, 11)

      expect(await store.removeUnusedAttachments(10)).toEqual([])
      expect(await store.removeUnusedAttachments(11)).toEqual([idle.hash])
      expect(await store.findAttachment(idle.hash)).toBeUndefined()
      // What is taken out of a draft may be wanted back, and is as if it had been added then.
      await store.saveDraft(undefined, aDraft('Without'), 50)
      expect(await store.removeUnusedAttachments(50)).toEqual([])
      expect(await store.removeUnusedAttachments(51)).toEqual([drafted.hash])
      expect(await store.findAttachment(sent.hash)).toEqual(sent)
      expect(await store.readAttachmentPages(waiting.hash, 1, 1)).toEqual(['Text'])
    })
  })
}
