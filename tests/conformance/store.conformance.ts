import { aDraft } from '../build/a-draft.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store.ts'
import { aConversation } from '../build/a-conversation.ts'
import { aModelRef, aProviderAccount } from '../build/a-provider-account.ts'
import { anId } from '../build/build-id.ts'
import { aTurnBeginning } from '../build/a-turn.ts'
import { describeEndings } from './store.endings.ts'
import { describeBranches } from './store.branches.ts'
import { describeAttachments } from './store.attachments.ts'
import { describeBeginnings } from './store.beginnings.ts'
import { describeLedger } from './store.ledger.ts'
import { describeMarks } from './store.marks.ts'
import { describeOrganising } from './store.organising.ts'
import { describeOutbox } from './store.outbox.ts'
import { describeProperties } from './store.properties.ts'
import { describeReading } from './store.reading.ts'
import { describeWhatLeft } from './store.what-left.ts'
import type { StoreUnderTest } from './store.under-test.ts'

/** What every store must do, run against each of them. */
export function describeStore(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} as a store`, { timeout: 30_000 }, () => {
    let tested: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      tested = await makeStore()
      store = tested.store
    })
    afterEach(() => tested.dispose())

    describeBeginnings(() => tested)
    describeEndings(() => tested)
    describeBranches(() => tested)
    describeMarks(() => tested)
    describeLedger(() => tested)
    describeOrganising(() => tested)
    describeReading(() => tested)
    describeOutbox(() => tested)
    describeAttachments(() => tested)
    describeWhatLeft(() => tested)
    describeProperties(() => tested)

    describe('conversations', () => {
      it('are listed with the most recently updated first', async () => {
        const old = aTurnBeginning()
        const young = aTurnBeginning()
        await store.beginTurn(young)
        await store.beginTurn(old)
        const list = await store.listConversations()
        expect(list.map(({ id }) => id)).toEqual([young.conversation.id, old.conversation.id])
      })

      it('are nothing when they do not exist', async () => {
        const id = aConversation().id
        expect(await store.findConversation(id)).toBeUndefined()
        expect(await store.readConversation(id)).toBeUndefined()
        expect(await store.renameConversation(id, 'New')).toBeUndefined()
        expect(await store.setConversationPinned(id, true)).toBeUndefined()
        expect(await store.setConversationModel(id, aModelRef())).toBeUndefined()
        expect(await store.moveToBin(id, 1)).toBe(false)
        expect(await store.takeFromBin(id)).toBeUndefined()
        expect(await store.listConversations()).toEqual([])
      })

      it('keep a new title, pin and model over a new start, and their place in the list', async () => {
        const begun = aTurnBeginning()
        await store.beginTurn(begun)
        const { id } = begun.conversation
        const model = aModelRef()
        await store.renameConversation(id, 'A title with \u0000 and 𝒸𝓊𝓇𝓁𝓎 letters')
        await store.setConversationPinned(id, true)
        const changed = await store.setConversationModel(id, model)
        expect(changed).toEqual({
          ...begun.conversation,
          title: 'A title with \u0000 and 𝒸𝓊𝓇𝓁𝓎 letters',
          pinned: true,
          model,
          activeLeafId: begun.answer.id,
          updatedAt: begun.answer.createdAt,
        })
        expect(await (await tested.reopen()).findConversation(id)).toEqual(changed)
      })

      it('show another branch when its leaf is one of their own messages', async () => {
        const begun = aTurnBeginning()
        const foreign = aTurnBeginning()
        await store.beginTurn(begun)
        await store.beginTurn(foreign)
        const { id } = begun.conversation
        const shown = await store.selectLeaf(id, begun.userMessage.id)
        expect(shown?.activeLeafId).toBe(begun.userMessage.id)
        expect(await store.selectLeaf(id, foreign.answer.id)).toBeUndefined()
        expect(await store.selectLeaf(id, anId())).toBeUndefined()
        expect((await store.findConversation(id))?.activeLeafId).toBe(begun.userMessage.id)
      })

      it('are neither listed, read nor changed in the bin, and come back as they were', async () => {
        const begun = aTurnBeginning()
        await store.beginTurn(begun)
        const { id } = begun.conversation
        const before = await store.readConversation(id)

        expect(await store.moveToBin(id, 5)).toBe(true)
        expect(await store.moveToBin(id, 6)).toBe(false)
        expect(await store.listConversations()).toEqual([])
        expect(await store.readConversation(id)).toBeUndefined()
        expect(await store.renameConversation(id, 'In the bin')).toBeUndefined()
        expect(await store.selectLeaf(id, begun.userMessage.id)).toBeUndefined()

        expect(await store.takeFromBin(id)).toEqual(before?.conversation)
        expect(await store.takeFromBin(id)).toBeUndefined()
        expect(await store.readConversation(id)).toEqual(before)
      })
    })

    describe('drafts', () => {
      it('are empty until saved, kept apart, and removed by an empty text', async () => {
        const { id } = aConversation()
        expect(await store.readDraft(id)).toEqual(aDraft(''))
        await store.saveDraft(id, aDraft('half a thou'), 1)
        await store.saveDraft(id, aDraft('half a thought'), 2)
        await store.saveDraft(undefined, aDraft('a new beginning'), 3)
        const reopened = await tested.reopen()
        expect(await reopened.readDraft(id)).toEqual(aDraft('half a thought'))
        expect(await reopened.readDraft(undefined)).toEqual(aDraft('a new beginning'))
        await reopened.saveDraft(id, aDraft(''), 4)
        expect(await reopened.readDraft(id)).toEqual(aDraft(''))
        expect(await reopened.readDraft(undefined)).toEqual(aDraft('a new beginning'))
      })
    })

    describe('sent texts', () => {
      it('are each told once, of the asked conversation first, the newest first', async () => {
        const conversation = aConversation()
        const sentAt = (text: string, createdAt: number, of = aConversation()) =>
          aTurnBeginning({
            conversation: of,
            text,
            userMessage: { createdAt },
            answer: { createdAt },
          })
        const old = sentAt('About tea', 1000, conversation)
        const next = sentAt('About cups', 1500, conversation)
        const recent = sentAt('About bread', 2000)
        const same = sentAt('About tea', 900)
        const binned = sentAt('In the bin', 3000)
        for (const begun of [same, old, recent, next, binned]) await store.beginTurn(begun)
        await store.moveToBin(binned.conversation.id, 4000)
        const { id } = old.conversation
        expect(await store.listSentTexts(id, 9)).toEqual(['About cups', 'About tea', 'About bread'])
        expect(await store.listSentTexts(undefined, 2)).toEqual(['About bread', 'About cups'])
      })
    })

    describe('provider accounts', () => {
      it('are listed oldest first, replaced by id and removed once', async () => {
        const young = aProviderAccount({ createdAt: 2000, keepAlive: '1h' })
        const { baseUrl: _url, keyRef: _key, ...bare } = aProviderAccount({ createdAt: 1000 })
        await store.saveProviderAccount(young)
        await store.saveProviderAccount(bare)
        expect(await store.listProviderAccounts()).toEqual([bare, young])

        const renamed = { ...young, name: 'Another kitchen', models: [] }
        await store.saveProviderAccount(renamed)
        expect(await (await tested.reopen()).listProviderAccounts()).toEqual([bare, renamed])
      })

      it('are removed once, and messages that name them stay', async () => {
        const account = aProviderAccount()
        const begun = aTurnBeginning({ answer: { model: aModelRef({ providerId: account.id }) } })
        await store.saveProviderAccount(account)
        await store.beginTurn(begun)
        expect(await store.removeProviderAccount(account.id)).toBe(true)
        expect(await store.removeProviderAccount(account.id)).toBe(false)
        expect(await store.listProviderAccounts()).toEqual([])
        expect(await store.readMessage(begun.answer.id)).toEqual(begun.answer)
      })
    })
  })
}
