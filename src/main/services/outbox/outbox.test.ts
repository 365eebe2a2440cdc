import { aDraft } from '../../../../tests/build/a-draft.ts'
import { describe, expect, it } from 'vitest'
import type { RequestId } from '../../../shared/model/ids.ts'
import type { TerminalState } from '../../../shared/model/message.ts'
import { anId } from '../../../../tests/build/build-id.ts'
import { aModelRef } from '../../../../tests/build/a-provider-account.ts'
import { anOutboxScene } from '../../../../tests/build/an-outbox-scene.ts'
import { faultError } from '../../../shared/errors/fault.ts'

describe('a message', () => {
  it('leaves at once when nothing is in its way', async () => {
    const { outbox, send, started } = await anOutboxScene()
    expect(await send('Hello')).toMatchObject({ state: 'started' })
    expect(started()).toEqual(['Hello'])
    expect((await outbox.watch().next()).value).toEqual({ isOnline: true, items: [] })
  })

  it('waits for the answer above, then leaves, each after the answer to the one before', async () => {
    const { send, items, started, end } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    expect(await send('Two', { conversationId })).toMatchObject({
      state: 'waiting',
      item: { text: 'Two', waitsFor: 'answer', conversationId },
    })
    await send('Three', { conversationId })
    await end('complete')
    expect(started()).toEqual(['One', 'Two'])
    expect(await items()).toMatchObject([{ text: 'Three', waitsFor: 'answer' }])
    await end('complete')
    expect(started()).toEqual(['One', 'Two', 'Three'])
    expect(await items()).toEqual([])
  })

  it.each<TerminalState>(['truncated', 'interrupted', 'failed', 'cancelled', 'filtered'])(
    'waits for the user when the answer above is %s, and leaves when told to',
    async (state) => {
      const { outbox, send, items, started, end } = await anOutboxScene()
      const { conversationId } = await send.first('One')
      await send('Two', { conversationId })
      await end(state)
      const [waiting] = await items()
      expect(waiting).toMatchObject({ text: 'Two', waitsFor: 'user' })
      expect(waiting).not.toHaveProperty('refusal')
      await outbox.sendNow(waiting!.requestId)
      expect(started()).toEqual(['One', 'Two'])
      expect(await items()).toEqual([])
    },
  )

  it('waits for the answer again when the user has the one above made anew', async () => {
    const { send, items, started, end, regenerate } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    await send('Two', { conversationId })
    await end('interrupted')
    await regenerate(conversationId)
    expect(await items()).toMatchObject([{ waitsFor: 'answer' }])
    await end('complete')
    expect(started()).toEqual(['One', 'Two'])
  })

  it('follows the tip of the branch that is there by then', async () => {
    const { store, send, end, regenerate } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    await send('Two', { conversationId })
    await end('interrupted')
    const again = await regenerate(conversationId)
    await end('complete')
    const tree = await store.readConversation(conversationId)
    const two = tree?.messages.filter(({ role }) => role === 'user')[1]
    expect(two?.parentId).toBe(again.answerId)
  })

  it('follows the message that it was written to, when that is not the tip', async () => {
    const { store, send, network, end, settled } = await anOutboxScene()
    const { conversationId, answerId } = await send.first('One')
    await end('complete')
    await send('Two', { conversationId })
    await end('complete')
    network.goOffline()
    await send('Two, but otherwise', { conversationId, parentId: answerId })
    network.goOnline()
    await settled()
    const tree = await store.readConversation(conversationId)
    const parents = tree?.messages.filter(({ role }) => role === 'user').map((m) => m.parentId)
    expect(parents).toEqual([undefined, answerId, answerId])
  })

  it('is refused when it can not be one, and nothing is kept', async () => {
    const { send, items, network } = await anOutboxScene()
    network.goOffline()
    await expect(send(' \n')).rejects.toMatchObject({ fault: { code: 'turn.emptyMessage' } })
    await expect(send('x'.repeat(1_000_001))).rejects.toMatchObject({
      fault: { code: 'turn.tooLong' },
    })
    await expect(send('Hi', { conversationId: anId() })).rejects.toMatchObject({
      fault: { code: 'conversation.notFound' },
    })
    await expect(send('Hi', { model: aModelRef() })).rejects.toMatchObject({
      fault: { code: 'provider.notFound' },
    })
    expect(await items()).toEqual([])
  })
})

describe('offline', () => {
  it('a first message makes its conversation and waits, and leaves with the network', async () => {
    const { store, send, items, started, network, settled, changed } = await anOutboxScene()
    network.goOffline()
    const sent = await send('How long does dough rest?')
    expect(sent).toMatchObject({ state: 'waiting', item: { waitsFor: 'network' } })
    const [conversation] = await store.listConversations()
    expect(conversation).toMatchObject({ title: 'How long does dough rest?' })
    expect(changed).toContain(conversation?.id)
    network.goOnline()
    await settled()
    expect(started()).toEqual(['How long does dough rest?'])
    expect(await items()).toEqual([])
    expect(await store.listConversations()).toHaveLength(1)
  })

  it('several leave in their order, in each conversation one after the other', async () => {
    const { send, items, started, network, end, settled } = await anOutboxScene()
    network.goOffline()
    const a = await send.waiting('A1')
    await send('A2', { conversationId: a.conversationId })
    await send('B1')
    network.goOnline()
    await settled()
    expect(started()).toEqual(['A1', 'B1'])
    expect(await items()).toMatchObject([{ text: 'A2', waitsFor: 'answer' }])
    await end('complete', 0)
    expect(started()).toEqual(['A1', 'B1', 'A2'])
  })

  it('a model on this machine is asked all the same', async () => {
    const { send, network, near, started } = await anOutboxScene()
    network.goOffline()
    expect(await send('Near', { model: near })).toMatchObject({ state: 'started' })
    expect(started()).toEqual(['Near'])
  })

  it('a message whose answer above ended well goes on to wait for the network', async () => {
    const { send, items, network, end, near, settled, started } = await anOutboxScene()
    const { conversationId } = await send.first('One', { model: near })
    await send('Two', { conversationId })
    network.goOffline()
    await end('complete')
    expect(await items()).toMatchObject([{ waitsFor: 'network' }])
    network.goOnline()
    await settled()
    expect(started()).toEqual(['One', 'Two'])
  })

  it('is told to those who watch, as is each change', async () => {
    const { outbox, network, send, settled } = await anOutboxScene()
    const watching = outbox.watch()
    expect((await watching.next()).value).toEqual({ isOnline: true, items: [] })
    network.goOffline()
    expect((await watching.next()).value).toMatchObject({ isOnline: false, items: [] })
    const second = outbox.watch()
    await second.next()
    await send('Hi')
    expect((await second.next()).value).toMatchObject({ items: [{ text: 'Hi' }] })
    await settled()
    await watching.return(undefined)
    await second.return(undefined)
  })
})

describe('the same request', () => {
  it('waits once however often it is sent, and begins one turn', async () => {
    const { send, items, started, network, settled } = await anOutboxScene()
    const requestId = crypto.randomUUID() as RequestId
    network.goOffline()
    const first = await send('Once', { requestId })
    expect(await send('Once', { requestId })).toEqual(first)
    expect(await items()).toHaveLength(1)
    network.goOnline()
    await settled()
    const again = await send('Once', { requestId })
    expect(again).toMatchObject({ state: 'started' })
    expect(started()).toEqual(['Once'])
  })

  it('that has begun is not queued behind its own answer', async () => {
    const { send, items } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    const requestId = crypto.randomUUID() as RequestId
    const first = await send('Two', { conversationId, requestId })
    expect(await send('Two', { conversationId, requestId })).toEqual(first)
    expect(await items()).toHaveLength(1)
  })
})

describe('a message that is refused when it is to leave', () => {
  it('waits for the user with the reason, is not tried again, and lets others pass', async () => {
    const { send, items, network, refuseNext, settled, started, tries } = await anOutboxScene()
    network.goOffline()
    await send('Refused')
    await send('Other')
    refuseNext(faultError('provider.notFound', {}))
    network.goOnline()
    await settled()
    expect(await items()).toMatchObject([
      { text: 'Refused', waitsFor: 'user', refusal: { code: 'provider.notFound' } },
    ])
    network.goOffline()
    network.goOnline()
    await settled()
    expect(started()).toEqual(['Other'])
    expect(tries()).toBe(2)
  })

  it('by the library waits as before, for the next change', async () => {
    const { outbox, send, items, network, refuseNext, settled, started } = await anOutboxScene()
    network.goOffline()
    await send('Later')
    refuseNext(faultError('store.diskFull', {}))
    network.goOnline()
    await outbox.look()
    expect(await items()).toMatchObject([{ waitsFor: 'network' }])
    network.goOffline()
    network.goOnline()
    await settled()
    expect(started()).toEqual(['Later'])
  })

  it('says so to who sends it now, and can be sent again', async () => {
    const { outbox, send, network, refuseNext, started } = await anOutboxScene()
    network.goOffline()
    const { requestId } = await send.waiting('Mine')
    refuseNext(faultError('provider.notFound', {}))
    await expect(outbox.sendNow(requestId)).rejects.toMatchObject({
      fault: { code: 'provider.notFound' },
    })
    await outbox.sendNow(requestId)
    expect(started()).toEqual(['Mine'])
  })
})

describe('sending now', () => {
  it('stops the answer above, keeps it, and follows it', async () => {
    const { outbox, store, send, started } = await anOutboxScene()
    const first = await send.first('One')
    const { requestId } = await send.waiting('Two', { conversationId: first.conversationId })
    const turn = await outbox.sendNow(requestId)
    expect(started()).toEqual(['One', 'Two'])
    expect(await store.readMessage(first.answerId)).toMatchObject({ state: 'cancelled' })
    expect((await store.readMessage(turn.userMessageId))?.parentId).toBe(first.answerId)
  })

  it('sends the one that is meant, and the others wait on behind it', async () => {
    const { outbox, send, items, started, end } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    await send('Two', { conversationId })
    const three = await send.waiting('Three', { conversationId })
    await end('failed')
    await outbox.sendNow(three.requestId)
    expect(started()).toEqual(['One', 'Three'])
    expect(await items()).toMatchObject([{ text: 'Two' }])
    await end('complete')
    expect(started()).toEqual(['One', 'Three', 'Two'])
  })

  it('goes to the model that is chosen by then', async () => {
    const { outbox, store, send, network, near } = await anOutboxScene()
    network.goOffline()
    const { requestId } = await send.waiting('Whom?')
    const { answerId } = await outbox.sendNow(requestId, near)
    expect((await store.readMessage(answerId))?.model).toEqual(near)
  })

  it('is too late for one that is gone', async () => {
    const { outbox } = await anOutboxScene()
    const gone = { fault: { code: 'outbox.notWaiting' } }
    await expect(outbox.sendNow(anId())).rejects.toMatchObject(gone)
    await expect(outbox.takeBack(anId())).rejects.toMatchObject(gone)
  })
})

describe('taking back', () => {
  it('puts the text under the draft of the conversation', async () => {
    const { outbox, store, send, items, end } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    const { requestId } = await send.waiting('Two', { conversationId })
    await store.saveDraft(conversationId, aDraft('And another thing'), 1)
    expect(await outbox.takeBack(requestId)).toEqual({
      text: 'Two',
      attachments: [],
      conversationId,
    })
    expect(await store.readDraft(conversationId)).toEqual(aDraft('And another thing\nTwo'))
    expect(await items()).toEqual([])
    await end('complete')
  })

  it('of the only message takes its conversation with it, and the text to the next one', async () => {
    const { outbox, store, send, network, removed } = await anOutboxScene()
    network.goOffline()
    const { requestId, conversationId } = await send.waiting('Never mind')
    expect(await outbox.takeBack(requestId)).toEqual({ text: 'Never mind', attachments: [] })
    expect(await store.listConversations()).toEqual([])
    expect(removed).toEqual([conversationId])
    expect(await store.readDraft(undefined)).toEqual(aDraft('Never mind'))
  })

  it('lets the next one move up', async () => {
    const { outbox, send, items, end, settled, refuseNext, started } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    const two = await send.waiting('Two', { conversationId })
    await send('Three', { conversationId })
    refuseNext(faultError('provider.notFound', {}))
    await end('complete')
    expect(await items()).toMatchObject([{ waitsFor: 'user' }, { waitsFor: 'answer' }])
    await outbox.takeBack(two.requestId)
    await settled()
    expect(started()).toEqual(['One', 'Three'])
  })
})

describe('the library', () => {
  it('in its bin keeps what waits, unsent, and gives it back with the conversation', async () => {
    const { store, send, items, network, settled, started } = await anOutboxScene()
    network.goOffline()
    const { conversationId } = await send.waiting('Binned')
    await store.moveToBin(conversationId, 1)
    network.goOnline()
    await settled()
    expect(started()).toEqual([])
    expect(await items()).toEqual([])
    await store.takeFromBin(conversationId)
    await settled()
    expect(started()).toEqual(['Binned'])
  })

  it('that is closed is waited for', async () => {
    const { send, network, settled, failStore, started } = await anOutboxScene()
    network.goOffline()
    await send('Safe')
    failStore(true)
    network.goOnline()
    await settled()
    expect(started()).toEqual([])
    failStore(false)
    await settled()
    expect(started()).toEqual(['Safe'])
  })

  it('when it is opened has its messages looked at: a dead answer holds its own', async () => {
    const { send, network, items, dieAndStart } = await anOutboxScene()
    const { conversationId } = await send.first('One')
    await send('Two', { conversationId })
    network.goOffline()
    await send('Alone')
    const next = await dieAndStart()
    expect(await items()).toMatchObject([
      { text: 'Two', waitsFor: 'user' },
      { text: 'Alone', waitsFor: 'network' },
    ])
    network.goOnline()
    await next.settled()
    expect(next.started()).toEqual(['Alone'])
  })
})

it('closed, nothing leaves any more', async () => {
  const { outbox, send, network, items, started } = await anOutboxScene()
  network.goOffline()
  await send('Later')
  await outbox.close()
  network.goOnline()
  await outbox.look()
  expect(started()).toEqual([])
  expect(await items()).toHaveLength(1)
  expect(network.watchers()).toBe(0)
})
