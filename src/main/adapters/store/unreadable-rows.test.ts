import { describe, expect, it } from 'vitest'
import { aConversation } from '../../../../tests/build/a-conversation.ts'
import { aMessage, aPart } from '../../../../tests/build/a-message.ts'
import { aLibrary, type TestLibrary } from '../../../../tests/build/a-library.ts'
import { aModelRef } from '../../../../tests/build/a-provider-account.ts'
import { anOutboxItem } from '../../../../tests/build/an-outbox-item.ts'
import { aConnection, aSentRequest } from '../../../../tests/build/what-left.ts'
import {
  anEnding,
  aTurnBeginning,
  aTurnEnding,
  streamedTexts,
} from '../../../../tests/build/a-turn.ts'
import type { PartId } from '../../../shared/model/ids.ts'
import type { Store } from '../../ports/store.ts'
import { openDatabase } from './database.ts'

/** Fills a library, damages rows behind the store's back, and opens it again. */
async function damaged(
  library: TestLibrary,
  fill: (store: Store) => Promise<void>,
  damage: readonly (readonly [sql: string, ...values: readonly unknown[]])[],
): Promise<Store> {
  const { store } = await library.opener.open({ quarantine: false })
  await fill(store)
  await store.close()
  const db = openDatabase(library.file)
  db.pragma('ignore_check_constraints = ON')
  db.exec('DROP TRIGGER message_is_final')
  for (const [sql, ...values] of damage) db.prepare(sql).run(...values)
  db.close()
  return (await library.opener.open({ quarantine: false })).store
}

const unreadable = (table: string, id: string | undefined): string =>
  `store.rowUnreadable {"table":"${table}","id":"${id}"}`

describe('a row that cannot be read whole', { timeout: 30_000 }, () => {
  it('leaves its conversation readable and keeps what can be read of it', async () => {
    await using library = await aLibrary()
    const begun = aTurnBeginning({ conversation: aConversation({ systemPrompt: 'You bake.' }) })
    const fill = async (store: Store): Promise<void> => {
      await store.beginTurn(begun)
      await store.endTurn(anEnding(begun), aTurnEnding(begun))
    }
    const parts = JSON.stringify([{ id: 'x', kind: 'hologram', text: '?' }, aPart('Overnight.')])
    const store = await damaged(library, fill, [
      ['UPDATE message SET parts = ? WHERE id = ?', parts, begun.answer.id],
      [`UPDATE conversation SET settings = json_set(settings, '$.model', 5)`],
    ])
    const tree = await store.readConversation(begun.conversation.id)
    expect(tree?.conversation.model).toBeUndefined()
    expect(tree?.conversation.systemPrompt).toBe('You bake.')
    expect(tree?.conversation.activeLeafId).toBe(begun.answer.id)
    expect(tree?.messages).toEqual([
      begun.userMessage,
      aMessage({
        id: begun.answer.id,
        conversationId: begun.conversation.id,
        parentId: begun.userMessage.id,
        role: 'assistant',
        state: 'failed',
        parts: [aPart('Overnight.')],
        fault: { code: 'store.corrupt', data: { path: library.file } },
        createdAt: begun.answer.createdAt,
      }),
    ])
    expect(library.logged).toEqual([
      unreadable('conversation', begun.conversation.id),
      unreadable('message', begun.answer.id),
    ])
    await store.close()
  })

  it('of an open answer keeps its streamed text, and its cost as unknown', async () => {
    await using library = await aLibrary()
    const begun = aTurnBeginning()
    const answerId = begun.answer.id
    const cited = { partId: 'cited' as PartId, kind: 'citation', source: { title: 'x' } } as const
    const fill = async (store: Store): Promise<void> => {
      await store.beginTurn(begun)
      await store.appendText(answerId, streamedTexts(['Over', 'night']))
      await store.appendText(answerId, streamedTexts(['une ', 'nuit'], 2, cited))
    }
    const store = await damaged(library, fill, [
      [`UPDATE message SET usage = '"?"' WHERE id = ?`, answerId],
      [`UPDATE message_delta SET head = '{"source":5}' WHERE part = 'cited'`],
      [`UPDATE message_delta SET kind = 'hologram' WHERE part = 'text-1'`],
    ])
    expect(await store.interruptAbandonedTurns()).toBe(1)
    const message = await store.readMessage(answerId)
    expect(message?.state).toBe('interrupted')
    expect(message?.parts).toEqual([
      aPart('Overnight'),
      aPart('une nuit', { id: cited.partId, kind: 'citation' }),
    ])
    const span = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }
    expect(await store.sumUsage(span)).toMatchObject([
      { ...begun.answer.model, requests: 1, requestsOfUnknownCost: 1 },
    ])
    await store.close()
  })

  it('is left out of the rest, which is read', async () => {
    await using library = await aLibrary()
    const begun = aTurnBeginning()
    const { id: answerId, conversationId } = begun.answer
    const messageIds = [begun.userMessage.id, answerId]
    const items = [1, 2].map(() => anOutboxItem({ conversationId, model: aModelRef() }))
    const requests = [1, 2, 3].map((tryNumber) => aSentRequest({ answerId, tryNumber }))
    const connections = [aConnection(), aConnection({ host: 'gone.example' })]
    const fill = async (store: Store): Promise<void> => {
      await store.beginTurn(begun)
      await store.markMessages(
        conversationId,
        messageIds.map((messageId) => ({ messageId, context: 'pinned' })),
      )
      for (const item of items) await store.addToOutbox(item, begun.conversation)
      for (const request of requests) await store.saveSentRequest(request)
      await store.saveConnections(connections)
    }
    const store = await damaged(library, fill, [
      [`UPDATE message_mark SET context = 'sealed' WHERE message = ?`, answerId],
      [`UPDATE outbox SET model = '' WHERE request = ?`, items[0]?.requestId],
      [`UPDATE sent_request SET body = x'ff00' WHERE try = 1`],
      [`UPDATE sent_request SET headers = '{' WHERE try = 2`],
      [`UPDATE connection SET purpose = 'telemetry' WHERE host = 'gone.example'`],
    ])
    const tree = await store.readConversation(conversationId)
    expect(tree?.messages).toHaveLength(2)
    expect(tree?.marks).toEqual([{ messageId: begun.userMessage.id, context: 'pinned' }])
    expect(await store.listOutbox()).toEqual(items.slice(1))
    expect(await store.readSentRequests(answerId)).toEqual(requests.slice(2))
    expect(await store.listConnections(Number.MAX_SAFE_INTEGER, 9)).toEqual([connections[0]])
    expect(library.logged).toEqual([
      unreadable('message_mark', answerId),
      unreadable('outbox', items[0]?.requestId),
      unreadable('sent_request', `${answerId} 1`),
      unreadable('sent_request', `${answerId} 2`),
      unreadable('connection', '2'),
    ])
    await store.close()
  })

  it('of the ledger leaves the sums of other models', async () => {
    await using library = await aLibrary()
    const turns = [aTurnBeginning(), aTurnBeginning()]
    const fill = async (store: Store): Promise<void> => {
      for (const begun of turns) {
        await store.beginTurn(begun)
        await store.endTurn(anEnding(begun), aTurnEnding(begun))
      }
    }
    const store = await damaged(library, fill, [
      ['UPDATE request_ledger SET cost_micro_usd = -5 WHERE turn = ?', turns[0]?.turnId],
    ])
    const used = await store.sumUsage({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER })
    expect(used.map(({ providerId }) => providerId)).toEqual([turns[1]?.answer.model?.providerId])
    expect(library.logged.join()).toContain('"table":"request_ledger"')
    await store.close()
  })

  it('stays in the outbox when it is asked for, and keeps its conversation', async () => {
    await using library = await aLibrary()
    const conversation = aConversation()
    const items = [1, 2].map(() => anOutboxItem({ conversationId: conversation.id }))
    const fill = async (store: Store): Promise<void> => {
      for (const item of items) await store.addToOutbox(item, conversation)
    }
    const [lost, whole] = items
    if (!lost || !whole) throw new Error('There are two')
    const store = await damaged(library, fill, [
      [`UPDATE outbox SET model = '' WHERE request = ?`, lost.requestId],
    ])
    expect(await store.takeFromOutbox(lost.requestId, 5)).toBeUndefined()
    expect(await store.takeFromOutbox(whole.requestId, 5)).toEqual({
      item: whole,
      draftOf: conversation.id,
    })
    expect(await store.findConversation(conversation.id)).toEqual(conversation)
    await store.close()
    const db = openDatabase(library.file)
    expect(db.prepare('SELECT text FROM outbox').pluck().all()).toEqual([lost.text])
    db.close()
  })
})
