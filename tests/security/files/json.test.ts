import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, afterEach, expect, it } from 'vitest'
import { createElectronStoreSettings } from '../../../src/main/adapters/settings/electron-store-settings.ts'
import { parseJson } from '../../../src/main/adapters/providers/http/json.ts'
import { parseEnvelope } from '../../../src/main/adapters/vault/kept-secret.ts'
import { createPassphraseVault } from '../../../src/main/adapters/vault/passphrase-vault.ts'
import type { HttpFetch } from '../../../src/main/ports/http.ts'
import { lookFrom } from '../../../src/main/shell/look-from.ts'
import { parseWindowState } from '../../../src/main/shell/window-bounds.ts'
import { FaultError } from '../../../src/shared/errors/fault.ts'
import type { ModelId } from '../../../src/shared/model/ids.ts'
import { aRequest, neverStopped } from '../../conformance/chat-provider.conformance.ts'
import { expectLawful } from '../../conformance/chat-provider.listener.ts'
import { wireVendors } from '../../conformance/chat-provider.vendors.ts'
import { createManualClock } from '../../fakes/manual-clock.ts'
import { createQuietLog } from '../../fakes/quiet-log.ts'
import { createLocalModelServers } from '../../../src/main/adapters/providers/local-model-servers.ts'
import { howOften, tell } from '../figures.ts'
import { poisonedJsons, type PoisonedJson } from './poisoned-json.ts'

const counted = { runs: 0, gotThrough: { pollutions: 0, crashes: 0 } }
const clock = createManualClock()
const log = createQuietLog()
const own = Reflect.ownKeys(Object.prototype).length
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liminal-json-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() =>
  tell({ area: `files: ${poisonedJsons.length} poisoned JSONs where one is read`, ...counted }),
)

/** Whatever came of it, no object has got anything by it. */
function expectClean(): void {
  counted.runs += 1
  const isClean =
    Reflect.ownKeys(Object.prototype).length === own &&
    Reflect.ownKeys(Array.prototype).includes('at') &&
    ({} as Record<string, unknown>)['polluted'] === undefined &&
    ([] as unknown as Record<string, unknown>)['polluted'] === undefined &&
    ((() => 0) as unknown as Record<string, unknown>)['polluted'] === undefined
  if (!isClean) counted.gotThrough.pollutions += 1
  expect(isClean).toBe(true)
}

/** What an act that may only end in a fault of the catalog came to. */
async function faultCode(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    if (error instanceof FaultError) return error.fault.code
    counted.gotThrough.crashes += 1
    throw error
  }
}

/** All of them in every place take half a minute; those that come first reach furthest. */
const inTurn = poisonedJsons.slice(0, howOften({ full: poisonedJsons.length, sample: 13 }))
const bodies = howOften({ full: 5, sample: 2 })

const file = (name: string): string => path.join(folder, name)

it('as the settings: they are read by what is right in them, and none of the file is lost', async () => {
  for (const { bytes } of inTurn) {
    await writeFile(file('settings.json'), bytes)
    const settings = createElectronStoreSettings({ directory: folder, clock, log })
    expect(['system', 'dark']).toContain(settings.read().theme)
    lookFrom(bytes.toString())
    expectClean()
    const code = await faultCode(async () => settings.update({ theme: 'light' }))
    expect([undefined, 'settings.unwritable']).toContain(code)
    const kept = await Promise.all((await readdir(folder)).map((name) => readFile(file(name))))
    // Where it was no settings it lies beside them as it was.
    expect(isPlainObject(bytes) || kept.some((one) => one.equals(bytes))).toBe(true)
    expectClean()
    await rm(folder, { recursive: true })
    folder = await mkdtemp(path.join(tmpdir(), 'liminal-json-'))
  }
})

function isPlainObject(bytes: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

it('as the window’s place: it opens as it was designed', () => {
  for (const { bytes } of poisonedJsons) {
    const document = parseJson(bytes.toString())?.document
    const state = parseWindowState(document)
    expect(state).toBeUndefined()
    expectClean()
  }
})

it('as the vault: it says that it can’t be read, and is kept', async () => {
  for (const { bytes } of poisonedJsons) {
    await writeFile(file('vault.json'), bytes)
    const vault = createPassphraseVault({ file: file('vault.json'), clock, log })
    expect(await faultCode(() => vault.unlock('a long passphrase'))).toBe('vault.unreadable')
    expect((await readFile(file('vault.json'))).equals(bytes)).toBe(true)
    // And as what a keychain holds.
    expect(await faultCode(async () => parseEnvelope(bytes.toString()))).toBe('vault.unreadable')
    expectClean()
  }
})

it.each(wireVendors)(
  'from $vendor: as an answer, an error and a list of models',
  async (vendor) => {
    for (const poisoned of inTurn) {
      for (const [status, body] of bodiesOf(poisoned, vendor.framing.frame).slice(0, bodies)) {
        const fetch: HttpFetch = () =>
          Promise.resolve(new Response(new Uint8Array(body), { status }))
        const provider = vendor.create({ fetch, clock, log })
        const connection = { baseUrl: 'https://poison.example', apiKey: 'key-0123456789' }
        const events = await Array.fromAsync(
          provider.stream(aRequest('m' as ModelId), connection, neverStopped()),
        )
        expectLawful(events)
        expect(events.at(-1)?.type).toBe('ended')
        await faultCode(() => provider.listModels(connection, neverStopped()))
        expectClean()
      }
    }
  },
)

it('from a server of local models: as what it holds and as a pull', async () => {
  for (const poisoned of inTurn) {
    const fetch: HttpFetch = () => Promise.resolve(new Response(new Uint8Array(poisoned.bytes)))
    const servers = createLocalModelServers({ fetch, clock, log })
    const connection = { baseUrl: 'http://localhost:11434' }
    const model = 'm' as ModelId
    await faultCode(async () => servers.ollama?.listLoaded(connection, neverStopped()))
    await faultCode(async () => servers.ollama?.unload(connection, model, neverStopped()))
    const pull = servers.ollama?.pull(connection, model, neverStopped())
    const events = pull ? await Array.fromAsync(pull) : []
    expect(events.at(-1)?.type).toBe('ended')
    expectClean()
  }
})

/** Alone, and as one event among others; as an answer and as a refusal. */
function bodiesOf(
  { bytes }: PoisonedJson,
  frame: (document: string) => string,
): readonly (readonly [status: number, body: Buffer])[] {
  const event = Buffer.from(frame(bytes.toString()))
  return [
    [200, bytes],
    [200, event],
    [200, Buffer.concat([event, event])],
    [400, bytes],
    [500, bytes],
  ]
}
