import { describe, expect, it } from 'vitest'
import { aTurnBeginning } from '../build/a-turn.ts'
import { aConnection, aSentRequest } from '../build/what-left.ts'
import type { StoreUnderTest } from './store.under-test.ts'

/** What left the machine, as it is told of. */
export function describeWhatLeft(tested: () => StoreUnderTest): void {
  describe('requests as they were sent', () => {
    it('are kept word for word, in the order of their tries', async () => {
      const { store } = tested()
      const { answer, ...begun } = aTurnBeginning()
      await store.beginTurn({ ...begun, answer })
      const answerId = answer.id
      const [second, first] = [2, 1].map((tryNumber) => aSentRequest({ answerId, tryNumber }))
      const long = aSentRequest({
        answerId,
        tryNumber: 3,
        body: 'Brot 面包 \u0000 𝒸 '.repeat(9_000),
      })
      const empty = aSentRequest({ answerId, tryNumber: 4, headers: [], body: '' })
      for (const request of [second, first, long, empty]) {
        if (request) await store.saveSentRequest(request)
      }
      const reopened = await tested().reopen()
      expect(await reopened.readSentRequests(answerId)).toEqual([first, second, long, empty])
      expect(await reopened.readSentRequests(begun.userMessage.id)).toEqual([])
    })

    it('replace one of the same answer and try, and belong to a message that is there', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const request = aSentRequest({ answerId: begun.answer.id })
      const again = aSentRequest({ answerId: begun.answer.id, method: 'PUT', body: 'again' })
      await store.saveSentRequest(request)
      await store.saveSentRequest(again)
      expect(await store.readSentRequests(begun.answer.id)).toEqual([again])
      await expect(store.saveSentRequest(aSentRequest())).rejects.toMatchObject({
        fault: { code: 'store.failed' },
      })
    })

    it('are removed when they were sent before a time', async () => {
      const { store } = tested()
      const begun = aTurnBeginning()
      await store.beginTurn(begun)
      const requests = [1_000, 2_000].map((sentAt, index) =>
        aSentRequest({ answerId: begun.answer.id, tryNumber: index + 1, sentAt }),
      )
      for (const request of requests) await store.saveSentRequest(request)
      await store.removeSentRequests(2_000)
      expect(await store.readSentRequests(begun.answer.id)).toEqual(requests.slice(1))
      await store.removeSentRequests(2_001)
      expect(await store.readSentRequests(begun.answer.id)).toEqual([])
    })
  })

  describe('connections', () => {
    it('are listed newest first before a time, the last added of one time first', async () => {
      const { store } = tested()
      const { status: _none, ...unanswered } = aConnection({ startedAt: 1_000 })
      const [same, later] = [2_000, 2_000].map((startedAt, index) =>
        aConnection({ startedAt, sentBytes: index }),
      )
      const last = aConnection({ startedAt: 3_000, purpose: 'pull-model', status: 500 })
      if (!same || !later) throw new Error('There are two')
      await store.saveConnections([same, unanswered])
      await store.saveConnections([later, last])
      await store.saveConnections([])
      const reopened = await tested().reopen()
      expect(await reopened.listConnections(9_000, 9)).toEqual([last, later, same, unanswered])
      expect(await reopened.listConnections(3_000, 2)).toEqual([later, same])
      expect(await reopened.listConnections(1_000, 9)).toEqual([])
    })

    it('are removed when they began before a time', async () => {
      const { store } = tested()
      const [old, young] = [aConnection({ startedAt: 1_000 }), aConnection({ startedAt: 2_000 })]
      await store.saveConnections([old, young])
      await store.removeConnections(2_000)
      expect(await store.listConnections(9_000, 9)).toEqual([young])
    })
  })
}
