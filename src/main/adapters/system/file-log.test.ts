import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, asyncProperty, string } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { faultError } from '../../../shared/errors/fault.ts'
import type { KnownSecrets } from '../../ports/known-secrets.ts'
import { createFileLog } from './file-log.ts'
import { createKnownSecrets } from './known-secrets.ts'

const secret = 'sk-ant-very-secret-0042'
/** As others spell a secret; written with the platform's own encoders. */
const spellings: Readonly<Record<string, (secret: string) => string>> = {
  plain: (key) => key,
  'as JSON': (key) => JSON.stringify(key).slice(1, -1),
  'percent-encoded': encodeURIComponent,
  'as HTML': (key) => key.replace(/[&<>"']/g, (char) => htmlNames[char as keyof typeof htmlNames]),
  'in Base64': (key) => Buffer.from(key).toString('base64'),
  'in Base64 behind a name': (key) => Buffer.from(`abcd:${key}`).toString('base64').slice(7),
  'in Base64url': (key) => Buffer.from(key).toString('base64url'),
  'in hex': (key) => Buffer.from(key).toString('hex'),
  'in hex of upper case': (key) => Buffer.from(key).toString('hex').toUpperCase(),
}
const htmlNames = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A key with everything that any encoding escapes, and that looks like none. */
const awkward = `Zq8<r>"T5&v+B2'nM/7c\\X1 pL9%wDé`

const ownId = '01931f6e-7a2b-7c3d-8e4f-5a6b7c8d9e0f'

describe('the log in a file', () => {
  let folder: string
  let directory: string
  const clock = createManualClock()
  let secrets: KnownSecrets
  const readLines = async (): Promise<Record<string, unknown>[]> =>
    (await readFile(join(directory, 'liminal.log'), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  beforeEach(async () => {
    secrets = createKnownSecrets()
    folder = await mkdtemp(join(tmpdir(), 'liminal-log-'))
    directory = join(folder, 'logs')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  it('writes one line of JSON for each event, in their order', async () => {
    const log = createFileLog({ directory, clock, secrets })
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
    createFileLog({ directory, clock, secrets }).error('vault.failed', chain)
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
    createFileLog({ directory, clock, secrets }).error('odd', cause)
    expect(await readLines()).toMatchObject([{ event: 'odd' }])
  })

  it('hides secrets in events, fields and stacks, and keeps our own ids', async () => {
    const log = createFileLog({ directory, clock, secrets })
    log.info(`event ${secret}`, { header: `Bearer ${secret}`, turnId: ownId })
    log.error('failed', new Error(`Incorrect key ${secret}`, { cause: `key=${secret}` }))
    const text = await readFile(join(directory, 'liminal.log'), 'utf8')
    expect(text).not.toContain(secret)
    expect(text).toContain(ownId)
  })

  it.each(Object.entries(spellings))(
    'hides a known secret, %s, in every method, field, name and cause',
    async (_name, spell) => {
      const log = createFileLog({ directory, clock, secrets })
      secrets.note(awkward, 'account')
      const shown = spell(awkward)
      const fields = { value: shown, [shown]: `Basic ${shown}` }
      const cause = new AggregateError(
        [new Error(shown, { cause: { toString: () => shown } })],
        `outer ${shown}`,
        { cause: Object.assign(new Error(`inner ${shown}`), { code: shown }) },
      )
      log.info(shown, fields)
      log.warn(`${'x'.repeat(7_990)}${shown}`, fields)
      log.error(`event ${shown}`, cause, fields)
      log.error('a word', shown)
      const lines = await readLines()
      const inner = JSON.stringify(lines.map((line) => JSON.parse(JSON.stringify(line)) as unknown))
      for (const piece of [shown, JSON.stringify(shown).slice(1, -1), shown.slice(0, 10)]) {
        expect(inner).not.toContain(piece)
      }
      expect(lines).toHaveLength(4)
      expect(lines[0]).toMatchObject({ event: expect.stringContaining('…') as unknown })
    },
  )

  it('hides any known key in any of its encodings', async () => {
    const log = createFileLog({ directory, clock, secrets, maxBytes: 100_000_000 })
    const keys = string({ minLength: 16, maxLength: 60, unit: 'binary-ascii' })
    const around = string({ maxLength: 30 })
    await assert(
      asyncProperty(around, keys, around, async (before, key, after) => {
        secrets.note(key, key)
        const said = Object.values(spellings).map((spell) => `${before} ${spell(key)} ${after}`)
        for (const text of said) log.error(text, new Error(text), { [text]: text })
        const text = JSON.stringify(await readLines())
        await rm(join(directory, 'liminal.log'))
        for (const spell of Object.values(spellings)) {
          const core = JSON.stringify(spell(key).replace(/=+$/, '')).slice(1, -1)
          expect(text).not.toContain(core)
        }
        secrets.forget(key)
      }),
    )
  })

  it('knows a secret from the line on in which it was noted, until it is forgotten', async () => {
    const log = createFileLog({ directory, clock, secrets })
    const key = 'plain words'
    for (const step of [() => secrets.note(key, 'account'), () => secrets.forget('account')]) {
      log.info(key)
      step()
    }
    log.info(key)
    secrets.note(key)
    log.info(key, { pin: 123_456 })
    secrets.note('123456')
    log.info('event', { pin: 123_456 })
    expect(await readLines()).toMatchObject([
      { event: key },
      { event: '…' },
      { event: key },
      { event: '…', pin: 123_456 },
      { pin: '…' },
    ])
  })

  it('writes text with line ends, colours and percent signs as one line', async () => {
    const event = 'a\nb %c %s %d \u001b[31m'
    createFileLog({ directory, clock, secrets }).info(event)
    expect((await readLines()).map((line) => line['event'])).toEqual([event])
  })

  it('sets a full file aside and goes on in a new one', async () => {
    const log = createFileLog({ directory, clock, secrets, maxBytes: 1_000 })
    for (let index = 0; index < 40; index += 1) log.info('event', { index })
    expect((await readdir(directory)).toSorted()).toEqual(['liminal.log', 'liminal.old.log'])
    for (const name of await readdir(directory)) {
      expect((await stat(join(directory, name))).size).toBeLessThan(1_200)
    }
    expect((await readLines()).at(-1)).toMatchObject({ index: 39 })
  })

  it.skipIf(process.platform === 'win32')('is readable to its owner only', async () => {
    createFileLog({ directory, clock, secrets }).info('event')
    expect((await stat(join(directory, 'liminal.log'))).mode & 0o777).toBe(0o600)
  })

  it('says once that it can not write, and is silent from then on', async () => {
    await writeFile(directory, 'a file where the folder should be')
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const log = createFileLog({ directory, clock, secrets })
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
