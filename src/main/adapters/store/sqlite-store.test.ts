import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { aDraft } from '../../../../tests/build/a-draft.ts'
import { describe, expect, it } from 'vitest'
import { startProcess } from '../../../../tests/conformance/store.processes/start-process.ts'
import { aLibrary, storeWorkerUrl } from '../../../../tests/build/a-library.ts'
import { aTurnBeginning, streamedTexts } from '../../../../tests/build/a-turn.ts'
import { messageText } from '../../../shared/logic/message-text.ts'
import type { MessageId } from '../../../shared/model/ids.ts'

// Processes and workers take their time to start where other tests run beside them.
describe('the SQLite store', { timeout: 30_000 }, () => {
  it('keeps every text that it said was saved when its process is killed', async () => {
    await using library = await aLibrary()
    const writer = startProcess('append-until-killed', [library.directory])
    const answerId = (await writer.lines.next()).value as MessageId
    let saved = ''
    for (let line = 0; line < 30; line++) saved = (await writer.lines.next()).value
    await writer.kill()

    const { store } = await library.opener.open({ quarantine: false })
    expect(await store.interruptAbandonedTurns()).toBe(1)
    const message = await store.readMessage(answerId)
    expect(message?.state).toBe('interrupted')
    expect(message?.fault).toEqual({ code: 'turn.abandoned', data: {} })
    expect(message && messageText(message).startsWith(saved)).toBe(true)
    expect(saved).toContain('piece 29')
    await store.close()
  })

  it('takes the turns of two processes that open a new library at the same time', async () => {
    await using library = await aLibrary()
    const writers = [1, 2].map(() => startProcess('write-turns', [library.directory, '20']))
    const ids = (await Promise.all(writers.map((writer) => writer.finish()))).flat()
    const { store } = await library.opener.open({ quarantine: false })
    const kept = (await store.listConversations()).map(({ id }) => id)
    expect(kept).toHaveLength(40)
    expect(new Set(kept)).toEqual(new Set(ids))
    await store.close()
  })

  it('is made by one of two processes and opened by the other, however their steps meet', async () => {
    await using library = await aLibrary()
    const openers = [1, 2].map(() => startProcess('open-many', [library.directory, '60']))
    const outcomes = (await Promise.all(openers.map((opener) => opener.finish()))).flat()
    expect(outcomes).toEqual(Array.from({ length: 120 }, () => 'opened'))
  })

  it('rejects all that is pending, and all that comes after, when its worker dies', async () => {
    const workerUrl = new URL(
      '../../../../tests/conformance/store.processes/dying-worker.ts',
      import.meta.url,
    )
    await using library = await aLibrary({ workerUrl })
    const { store } = await library.opener.open({ quarantine: false })
    const failed = { fault: { code: 'store.failed', data: { path: library.file } } }
    const calls = [store.listConversations(), store.readDraft(undefined)]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: failed })
    }
    await expect(store.listConversations()).rejects.toMatchObject(failed)
    await store.close()
  })

  it('opens in a worker that was begun ahead, and then in workers of its own', async () => {
    const begunWorker = new Worker(storeWorkerUrl)
    await using library = await aLibrary({ begunWorker })
    const first = await library.opener.open({ quarantine: false })
    expect(await first.store.listConversations()).toEqual([])
    const ended = once(begunWorker, 'exit')
    const second = await library.opener.open({ quarantine: false })
    await ended
    expect(await second.store.listConversations()).toEqual([])
    await second.store.close()
  })

  it('opens though the worker that was begun ahead is no more', async () => {
    const begunWorker = new Worker(storeWorkerUrl)
    await begunWorker.terminate()
    await using library = await aLibrary({ begunWorker })
    const { store } = await library.opener.open({ quarantine: false })
    expect(await store.listConversations()).toEqual([])
    await store.close()
  })

  it('fails to open when its worker cannot start', async () => {
    const workerUrl = new URL('./no-such-worker.ts', import.meta.url)
    await using library = await aLibrary({ workerUrl })
    const opening = library.opener.open({ quarantine: false })
    await expect(opening).rejects.toMatchObject({ fault: { code: 'store.failed' } })
    expect(library.logged.join()).toContain('store.workerFailed')
  })

  it('fails a call whose arguments cannot be sent, and goes on', async () => {
    await using library = await aLibrary()
    const { store } = await library.opener.open({ quarantine: false })
    const notData = (() => undefined) as unknown as string
    const call = store.saveDraft(undefined, aDraft(notData), 1)
    await expect(call).rejects.toMatchObject({ fault: { code: 'store.failed' } })
    expect(await store.readDraft(undefined)).toEqual(aDraft(''))
    await store.close()
  })

  it('logs why a call failed, in words of the database only', async () => {
    await using library = await aLibrary()
    const { store } = await library.opener.open({ quarantine: false })
    const begun = aTurnBeginning({ text: 'a private question' })
    await store.beginTurn(begun)
    const again = { ...begun, requestId: aTurnBeginning().requestId }
    await expect(store.beginTurn(again)).rejects.toThrow('store.failed')
    const log = library.logged.join('\n')
    expect(log).toContain('SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed')
    expect(log).not.toContain('private')
    await store.close()
  })

  it('finishes what was asked before it closes, and can be closed twice', async () => {
    await using library = await aLibrary()
    const { store } = await library.opener.open({ quarantine: false })
    const begun = aTurnBeginning()
    const calls = [
      store.beginTurn(begun),
      store.appendText(begun.answer.id, streamedTexts(['last words'])),
    ]
    await Promise.all([store.close(), store.close()])
    await Promise.all(calls)
    await expect(store.listConversations()).rejects.toThrow('store.failed')

    const reopened = await library.opener.open({ quarantine: false })
    const message = await reopened.store.readMessage(begun.answer.id)
    expect(message && messageText(message)).toBe('last words')
    await reopened.store.close()
  })

  it('closes the library that is open before it opens it again', async () => {
    await using library = await aLibrary()
    const first = await library.opener.open({ quarantine: false })
    await first.store.saveDraft(undefined, aDraft('kept'), 1)
    const second = await library.opener.open({ quarantine: true })
    expect(await second.store.readDraft(undefined)).toEqual(aDraft(''))
    await expect(first.store.readDraft(undefined)).rejects.toThrow('store.failed')
    await second.store.close()
  })
})
