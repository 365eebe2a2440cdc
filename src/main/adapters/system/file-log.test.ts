import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import { createFileLog } from './file-log.ts'

const secret = 'sk-ant-very-secret-0042'
const ownId = '01931f6e-7a2b-7c3d-8e4f-5a6b7c8d9e0f'

describe('the log in a file', () => {
  let folder: string
  let directory: string
  const clock = createManualClock()
  const readLines = async (): Promise<Record<string, unknown>[]> =>
    (await readFile(join(directory, 'liminal.log'), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liminal-log-'))
    directory = join(folder, 'logs')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  it('writes one line of JSON for each event, in their order', async () => {
    const log = createFileLog({ directory, clock })
    log.info('app.started', { version: '1.2.3', windows: 1, first: true, reason: undefined })
    log.warn('store.slow', { tookMs: 120 })
    log.error('turn.failed', new Error('broken'), { turnId: ownId })
    const time = '2026-11-22T00:00:00.000Z'
    expect(await readLines()).toEqual([
      { time, level: 'info', event: 'app.started', version: '1.2.3', windows: 1, first: true },
      { time, level: 'warn', event: 'store.slow', tookMs: 120 },
      {
        time,
        level: 'error',
        event: 'turn.failed',
        turnId: ownId,
        causes: [expect.stringMatching(/^Error: broken\n\s+at .*file-log\.test\.ts/)],
      },
    ])
  })

  it('keeps the stacks of a whole chain of causes, with the codes of the system', async () => {
    const refused = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' })
    const chain = faultError('vault.unavailable', {}, new AggregateError([refused], 'all failed'))
    createFileLog({ directory, clock }).error('vault.failed', chain)
    const [line] = await readLines()
    expect(line?.['causes']).toEqual([
      expect.stringContaining('FaultError: vault.unavailable\n'),
      expect.stringContaining('AggregateError: all failed\n'),
      expect.stringMatching(/^Error: connect failed\n[^]*\[ECONNREFUSED\]$/),
    ])
  })

  it.each<[string, unknown]>([
    ['a word', 'a word'],
    ['nothing', undefined],
    ['an error that causes itself', causeOfItself()],
    ['an object without a string', Object.create(null)],
    ['an error whose stack throws', throwingStack()],
  ])('writes its line also for a cause that is %s', async (_kind, cause) => {
    createFileLog({ directory, clock }).error('odd', cause)
    expect(await readLines()).toMatchObject([{ event: 'odd' }])
  })

  it('hides secrets in events, fields and stacks, and keeps our own ids', async () => {
    const log = createFileLog({ directory, clock })
    log.info(`event ${secret}`, { header: `Bearer ${secret}`, turnId: ownId })
    log.error('failed', new Error(`Incorrect key ${secret}`, { cause: `key=${secret}` }))
    const text = await readFile(join(directory, 'liminal.log'), 'utf8')
    expect(text).not.toContain(secret)
    expect(text).toContain(ownId)
  })

  it('writes text with line ends, colours and percent signs as one line', async () => {
    const event = 'a\nb %c %s %d \u001b[31m'
    createFileLog({ directory, clock }).info(event)
    expect((await readLines()).map((line) => line['event'])).toEqual([event])
  })

  it('sets a full file aside and goes on in a new one', async () => {
    const log = createFileLog({ directory, clock, maxBytes: 1_000 })
    for (let index = 0; index < 40; index += 1) log.info('event', { index })
    expect((await readdir(directory)).toSorted()).toEqual(['liminal.log', 'liminal.old.log'])
    for (const name of await readdir(directory)) {
      expect((await stat(join(directory, name))).size).toBeLessThan(1_200)
    }
    expect((await readLines()).at(-1)).toMatchObject({ index: 39 })
  })

  it.skipIf(process.platform === 'win32')('is readable to its owner only', async () => {
    createFileLog({ directory, clock }).info('event')
    expect((await stat(join(directory, 'liminal.log'))).mode & 0o777).toBe(0o600)
  })

  it('says once that it can not write, and is silent from then on', async () => {
    await writeFile(directory, 'a file where the folder should be')
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const log = createFileLog({ directory, clock })
    for (let index = 0; index < 3; index += 1) log.error('event', new Error('broken'))
    expect(stderr.mock.calls).toEqual([[expect.stringContaining('The log cannot be written')]])
  })
})

function causeOfItself(): Error {
  const error = new Error('again')
  error.cause = error
  return error
}

function throwingStack(): Error {
  return Object.defineProperty(new Error('hidden'), 'stack', {
    get: () => {
      throw new Error('no stack')
    },
  })
}
