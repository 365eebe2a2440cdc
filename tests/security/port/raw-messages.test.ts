import { afterEach, beforeEach, expect, it } from 'vitest'
import { mostOpenStreams } from '../../../src/main/api/open-calls.ts'
import { howOften, tell } from '../figures.ts'
import { isWell, startAttackedApp, type AttackedApp } from './attacked-app.ts'
import { postTo, rawPort, type RawPort } from './raw-port.ts'
import { leaksIn } from './reply-rules.ts'

let attacked: AttackedApp
let port: RawPort
let said: string[]
const rejections: unknown[] = []
const onRejection = (reason: unknown): void => void rejections.push(reason)

beforeEach(async () => {
  process.on('unhandledRejection', onRejection)
  attacked = await startAttackedApp()
  said = []
  port = rawPort(attacked.app.openPort(), (text) => said.push(text))
})
afterEach(async () => {
  port.close()
  await attacked[Symbol.asyncDispose]()
  process.off('unhandledRejection', onRejection)
})

/** Nothing has come of it: no crash, nothing said that must not be, and all goes on. */
async function expectNothing(area: string, runs: number): Promise<void> {
  await port.call('/turns/running', undefined)
  const { app } = attacked
  const leaks = said.filter((text) => leaksIn(text, [process.cwd(), app.dataPath]).length > 0)
  const isAlive = await isWell(app.client)
  const crashes = rejections.splice(0).length + (isAlive ? 0 : 1)
  tell({ area, runs, gotThrough: { crashes, leaks: leaks.length } })
  expect({ leaks, crashes }).toEqual({ leaks: [], crashes: 0 })
}

/** A structured clone brings these across; the protocol has no use for any. */
function strangers(): readonly unknown[] {
  const cyclic: Record<string, unknown> = { i: '1', p: { u: '/turns/running' } }
  cyclic['self'] = cyclic
  const id = '1'
  const u = '/turns/running'
  return [
    undefined,
    null,
    true,
    0,
    Number.NaN,
    10n,
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"i":1}',
    '{"i":"1"}',
    '{"i":"1","p":null}',
    '{"i":"1","p":{"u":1}}',
    '{"i":"1","p":{"u":"http://elsewhere.example/app/about"}}',
    '{"i":"1","p":{"u":"/turns/running?data=1"}}',
    '{"i":"1","p":{"u":"/turns/../turns/running"}}',
    '{"i":"1","p":{"u":"/__proto__/constructor"}}',
    '{"i":"1","p":{"u":"/app/nothing"}}',
    '{"i":"1","p":{"u":"/app/reopenLibrary","b":1}}',
    '{"i":"1","p":{"u":"/app/openLink","b":{"json":{},"meta":[[1,"__proto__","polluted"]]}}}',
    '{"i":"1","p":{"u":"/app/openLink","b":{"json":{"url":"x"},"meta":[[0,"url"],[6,"url"]]}}}',
    '{"i":"1","p":{"u":"/app/openLink","b":{"json":{"url":"x"},"meta":5}}}',
    '{"i":"1","p":{"u":"/turns/running","m":"GET","h":{"content-type":"text/event-stream"}}}',
    '{"i":"1","t":3,"p":{"e":"message","d":1}}',
    '{"i":"1","t":4}',
    '{"i":"never-there","t":4}',
    '{"i":"1","t":99}',
    '{"__proto__":{"polluted":true},"i":"1","p":{"u":"/turns/running"}}',
    `{"i":"${'x'.repeat(100_000)}","p":{"u":"${u}"}}`,
    `{"i":"1","p":{"u":"/${'x'.repeat(100_000)}"}}`,
    `{"i":"1","p":{"u":"${u}","b":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    `{"i":"1","p":{"u":"${u}","b":${'['.repeat(100_000)}`,
    { i: id, p: { u } },
    { i: id, p: { u, b: { json: 1 } } },
    { i: Symbol.iterator.toString(), t: 1, p: null },
    cyclic,
    [1, 2, 3],
    new Date(),
    /a/,
    new Map([['i', '1']]),
    new Set(['i']),
    new Error('i'),
    new ArrayBuffer(0),
    new ArrayBuffer(1024),
    new Uint8Array([0xff]),
    new Uint8Array([0x7b, 0xff, 0x7d]),
    new Float64Array(3),
    new DataView(new ArrayBuffer(4)),
    new SharedArrayBuffer(8),
    new Uint8Array(new SharedArrayBuffer(8)),
    formMessage(
      '{"i":"1","p":{"u":"/attachments/add","h":{"content-type":"multipart/form-data; boundary=x"}}}',
      'no form',
    ),
    formMessage(
      '{"i":"1","p":{"u":"/attachments/add","h":{"content-type":"multipart/form-data"}}}',
      '--x--',
    ),
    formMessage(
      '{"i":"1","p":{"u":"/attachments/add","h":{"content-type":"multipart/form-data; boundary=x"}}}',
      '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json":{},"maps":[["__proto__","file"]]}\r\n--x--',
    ),
    formMessage(
      '{"i":"1","p":{"u":"/attachments/add","h":{"content-disposition":"x; filename=\\"../x\\""}}}',
      'bytes',
    ),
    formMessage('{"i":"1","p":{"u":"/attachments/add"', 'bytes'),
    formMessage('x'.repeat(10_000), 'bytes'),
  ]
}

function formMessage(head: string, rest: string): Uint8Array {
  return new Uint8Array([...Buffer.from(head), 0xff, ...Buffer.from(rest)])
}

it('takes no message that is none of the protocol', async () => {
  const rounds = howOften({ full: 100, sample: 2 })
  for (let round = 0; round < rounds; round += 1) {
    for (const message of strangers()) port.post(message)
    await port.call('/turns/running', undefined)
  }
  await expectNothing('port: messages that are none', rounds * strangers().length)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

it('is not confused by ports and buffers that are handed over with a message', async () => {
  const raw = attacked.app.openPort()
  const runs = howOften({ full: 1_000, sample: 20 })
  for (let run = 0; run < runs; run += 1) {
    const { port1 } = new MessageChannel()
    const bytes = new ArrayBuffer(16)
    raw.postMessage({ i: 'x', port1, bytes }, [port1, bytes])
  }
  await expectNothing('port: ports and buffers handed over', runs)
  expect(said.length).toBeGreaterThan(0)
})

it('takes every cut of a message for damaged', async () => {
  const whole = '{"i":"cut","p":{"u":"/app/openLink","b":{"json":{"url":"file:///etc/passwd"}}}}'
  for (let end = 0; end < whole.length; end += 1) port.post(whole.slice(0, end))
  await expectNothing('port: cut messages', whole.length)
  expect(said.filter((text) => text.includes('"cut"'))).toEqual([])
})

it('answers the same id once, however often it comes', async () => {
  const runs = howOften({ full: 10_000, sample: 200 })
  const message = '{"i":"again","p":{"u":"/settings/watch"}}'
  const raw = attacked.app.openPort()
  let heads = 0
  raw.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { t: type } = JSON.parse(data) as { t?: number }
    if (type === undefined) heads += 1
  })
  raw.start()
  for (let run = 0; run < runs; run += 1) postTo(raw, message)
  await expectNothing('port: ids that come again', runs)
  expect(heads).toBeLessThanOrEqual(1)
})

it('has only so many streams open for one port, and all that it wants for the others', async () => {
  const raw = attacked.app.openPort()
  const asked = howOften({ full: 5_000, sample: 500 })
  const refused = new Promise<number>((resolve) => {
    let count = 0
    raw.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (!data.includes('app.internal')) return
      count += 1
      if (count === asked - mostOpenStreams) resolve(count)
    })
  })
  raw.start()
  for (let id = 0; id < asked; id += 1) {
    postTo(raw, JSON.stringify({ i: `s${id}`, p: { u: '/settings/watch' } }))
  }
  expect(await refused).toBe(asked - mostOpenStreams)
  // What is let go of is free again.
  for (let id = 0; id < asked; id += 1) postTo(raw, JSON.stringify({ i: `s${id}`, t: 4 }))
  const again = new Promise<string>((resolve) => {
    raw.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data.includes('"once-more"') && data.includes('theme')) resolve(data)
    })
  })
  postTo(raw, JSON.stringify({ i: 'once-more', p: { u: '/settings/watch' } }))
  expect(await again).not.toContain('app.internal')
  await expectNothing('port: streams that nobody reads', asked)
})

it('refuses what is over a limit, and tells who asked', async () => {
  const { status, body } = await port.callWith((id) =>
    // Valid but for its size.
    JSON.stringify({ i: id, p: { u: '/turns/running' } }).concat(' '.repeat(65 << 20)),
  )
  expect(status).toBe(500)
  expect(body).toMatchObject({ json: { code: 'app.internal' } })
  const long = await port.call('/drafts/save', { text: 'x'.repeat(32 << 20) })
  expect(long.body).toMatchObject({ json: { code: 'app.internal' } })
  const fits = await port.call('/drafts/save', { text: 'x'.repeat(1 << 20) })
  expect(fits.status).toBe(200)
  await expectNothing('port: messages of 32 MB and more', 2)
})
