import { describe, expect, it } from 'vitest'
import { anId } from '../../../../tests/build/build-id.ts'
import { aTurnBeginning } from '../../../../tests/build/a-turn.ts'
import { aSentRequest } from '../../../../tests/build/what-left.ts'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createMemorySettings } from '../../../../tests/fakes/memory-settings.ts'
import { createMemoryStore } from '../../../../tests/fakes/memory-store.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { createKeptRequests } from './kept-requests.ts'

const dayMs = 24 * 60 * 60 * 1000

async function keeper(initial: Partial<Settings> = {}) {
  const store = createMemoryStore()
  const settings = createMemorySettings(initial)
  const clock = createManualClock()
  const log = createQuietLog()
  const requests = createKeptRequests({ store, settings, clock, log })
  const beginning = aTurnBeginning()
  await store.beginTurn(beginning)
  const answerId = beginning.answer.id
  const request = (tryNumber = 1) => aSentRequest({ answerId, tryNumber, sentAt: clock.now() })
  return { requests, store, settings, clock, log, answerId, request }
}

describe('the exact requests', () => {
  it('are kept in their order', async () => {
    const { requests, answerId, request } = await keeper()
    requests.keep(request(1))
    requests.keep(request(2))
    expect(await requests.ofAnswer(answerId)).toEqual([request(1), request(2)])
    expect(await requests.ofAnswer(anId())).toEqual([])
  })

  it('are gone after seven days, from the library too', async () => {
    const { requests, store, clock, answerId, request } = await keeper()
    requests.keep(request())
    clock.advance(7 * dayMs)
    expect(await requests.ofAnswer(answerId)).toHaveLength(1)
    clock.advance(1)
    expect(await requests.ofAnswer(answerId)).toEqual([])
    expect(await store.readSentRequests(answerId)).toHaveLength(1)
    await requests.tidy()
    expect(await store.readSentRequests(answerId)).toEqual([])
  })

  it('are all removed when they are not wanted any more, and none is kept from then on', async () => {
    const { requests, store, settings, answerId, request } = await keeper()
    requests.keep(request(1))
    settings.update({ keepRequests: false })
    requests.keep(request(2))
    expect(await store.readSentRequests(answerId)).toEqual([])
    settings.update({ keepRequests: true })
    requests.keep(request(3))
    expect(await requests.ofAnswer(answerId)).toEqual([request(3)])
  })

  it('that are still there at a start although they are not wanted are removed', async () => {
    const { requests, store, answerId, request } = await keeper({ keepRequests: false })
    await store.saveSentRequest(request())
    expect(await requests.ofAnswer(answerId)).toEqual([])
    await requests.tidy()
    expect(await store.readSentRequests(answerId)).toEqual([])
  })

  it('that can not be kept are told to the log, and to nobody else', async () => {
    const { store, settings, clock, log, request } = await keeper()
    const failure = faultError('store.failed', { path: '' })
    const full = { ...store, saveSentRequest: () => Promise.reject(failure) }
    createKeptRequests({ store: full, settings, clock, log }).keep(request())
    await new Promise((resolve) => setImmediate(resolve))
    expect(log.lines).toMatchObject([{ event: 'request.not-kept', cause: failure }])
  })
})
