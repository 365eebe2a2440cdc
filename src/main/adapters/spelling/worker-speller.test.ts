import { afterEach, expect, it } from 'vitest'
import { createSystemClock } from '../system/system-clock.ts'
import { createQuietLog } from '../../../../tests/fakes/quiet-log.ts'
import type { Speller } from '../../ports/speller.ts'
import { createWorkerSpeller, type SpellerOptions } from './worker-speller.ts'

const started: Speller[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((speller) => speller.close()))
})

function start(own: Partial<SpellerOptions> = {}) {
  const log = createQuietLog()
  const speller = createWorkerSpeller({
    clock: createSystemClock(),
    log,
    workerUrl: new URL('./spelling-worker.ts', import.meta.url),
    dictionariesUrl: new URL('../../../../node_modules/', import.meta.url),
    language: () => 'en-US',
    ...own,
  })
  started.push(speller)
  return { speller, log }
}

it('knows words from mistakes, and what was meant, with either apostrophe', async () => {
  const { speller } = start()
  expect(await speller.unknown(['bread', 'braed', 'don’t', "dont't", 'kneading'])).toEqual([
    'braed',
    "dont't",
  ])
  expect(await speller.suggest('recieve')).toContain('receive')
  expect((await speller.suggest('helo')).length).toBeLessThanOrEqual(5)
})

it('writes the English of the place', async () => {
  const british = start({ language: () => 'en-GB' }).speller
  const american = start().speller
  expect(await british.unknown(['colour', 'color'])).toEqual(['color'])
  expect(await american.unknown(['colour', 'color'])).toEqual(['colour'])
})

it('takes every word for right when there is no dictionary, and when it is closed', async () => {
  const { speller, log } = start({ dictionariesUrl: new URL('file:///nowhere/') })
  expect(await speller.unknown(['braed'])).toEqual([])
  expect(log.lines.map(({ event }) => event)).toContain('spelling.workerFailed')
  const closed = start().speller
  await closed.close()
  expect(await closed.unknown(['braed'])).toEqual([])
})
