import { someSpelling } from '../build/some-spelling.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createHttpsPictures } from '../../src/main/adapters/pictures/https-pictures.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import { compose, type ComposedApp } from '../../src/main/compose.ts'
import type { Desktop, FileToSave } from '../../src/main/ports/desktop.ts'
import type { Clock } from '../../src/main/ports/clock.ts'
import type { HttpFetch } from '../../src/main/ports/http.ts'
import type { Network } from '../../src/main/ports/network.ts'
import type { Pictures } from '../../src/main/ports/pictures.ts'
import type { KeychainVault } from '../../src/main/ports/vault.ts'
import type { Contract } from '../../src/shared/contract/index.ts'
import { storeWorkerUrl } from '../build/a-library.ts'
import { tokenWorkerUrl } from '../build/token-worker-url.ts'
import { documentReaderUrl } from '../build/document-reader-url.ts'
import { createNodeReaderProcess } from '../../src/main/adapters/attachments/node-reader-process.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import { createQuietDesktop } from '../fakes/quiet-desktop.ts'
import { createQuietLog, type QuietLog } from '../fakes/quiet-log.ts'

/** No test asks a resolver of the system. */
const noPictures = createHttpsPictures({
  clock: createSystemClock(),
  record: () => undefined,
  world: {
    resolve: () => Promise.reject(new Error('No name is known here.')),
    reach: { host: '127.0.0.1', port: 9, ca: '' },
  },
})

export type Client = ContractRouterClient<Contract>

/** The whole app without a window, driven through its contract only. */
export interface RunningApp extends AsyncDisposable {
  readonly client: Client
  readonly askWindow: ComposedApp['askWindow']
  readonly openFiles: ComposedApp['openFiles']
  readonly idleLock: ComposedApp['idleLock']
  readonly dataPath: string
  readonly log: QuietLog
  /** The addresses that were asked to be opened; each is refused by the "user". */
  readonly links: readonly string[]
  /** The files that were saved elsewhere. */
  readonly savedFiles: readonly FileToSave[]
  /** Everything that crossed the port towards the window, as it went. */
  readonly replies: readonly string[]
  /** A second window on the same app. */
  readonly connect: () => Client
  /** The same without anything that speaks the protocol. */
  readonly openPort: () => MessagePort
  /** Quits, and keeps the data. */
  readonly quit: () => Promise<void>
}

interface StartOptions {
  readonly desktop?: Partial<Desktop>
  /** Kept when given; else a new folder that goes with the app. */
  readonly dataPath?: string
  readonly keychain?: KeychainVault
  readonly network?: Network
  readonly clock?: Clock
  readonly fetch?: HttpFetch
  readonly pictures?: Pictures
}

export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const dataPath = options.dataPath ?? (await mkdtemp(path.join(tmpdir(), 'liminal-app-')))
  const log = createQuietLog()
  const links: string[] = []
  const savedFiles: FileToSave[] = []
  const app = compose({
    about: {
      version: '0.0.0',
      electronVersion: '0',
      chromiumVersion: '0',
      nodeVersion: process.versions.node,
      dataPath,
    },
    desktop: createQuietDesktop({
      confirmAndOpenLink: (url) => {
        links.push(url.href)
        return Promise.resolve(false)
      },
      saveFile: (file) => {
        savedFiles.push(file)
        return Promise.resolve(true)
      },
      ...options.desktop,
    }),
    sqlite: { workerUrl: storeWorkerUrl },
    tokens: { workerUrl: tokenWorkerUrl },
    beginReader: createNodeReaderProcess(documentReaderUrl),
    spelling: someSpelling,
    keychainService: 'Liminal tests',
    ports: {
      log,
      keychain: options.keychain ?? createMemoryKeychain(),
      lockCost: { memoryKiB: 8, passes: 1, lanes: 1 },
      ...(options.clock && { clock: options.clock }),
      ...(options.network && { network: options.network }),
      ...(options.fetch && { fetch: options.fetch }),
      pictures: options.pictures ?? noPictures,
    },
  })
  await app.ready
  const replies: string[] = []
  const ports: MessagePort[] = []
  const connect = (): Client => connectTo(app, ports, replies)
  const quit = async (): Promise<void> => {
    for (const port of ports) port.close()
    await app.dispose()
  }
  return {
    client: connect(),
    askWindow: app.askWindow,
    openFiles: app.openFiles,
    idleLock: app.idleLock,
    dataPath,
    log,
    links,
    savedFiles,
    replies,
    connect,
    openPort: () => openPort(app, ports),
    quit,
    [Symbol.asyncDispose]: async () => {
      await quit()
      if (options.dataPath === undefined) await rm(dataPath, { recursive: true, force: true })
    },
  }
}

function connectTo(app: ComposedApp, ports: MessagePort[], replies: string[]): Client {
  const port1 = openPort(app, ports)
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    replies.push(typeof data === 'string' ? data : new TextDecoder().decode(data as Uint8Array))
  })
  const client = createORPCClient<Client>(new RPCLink({ port: port1 }))
  port1.start()
  return client
}

function openPort(app: ComposedApp, ports: MessagePort[]): MessagePort {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1)
  app.serve(port2)
  port2.start()
  return port1
}

/** The fault that a call comes back with, as the window would see it. */
export async function faultOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    const { code, data } = error as { code: string; data: unknown }
    return { code, data }
  }
  throw new Error('The call was expected to fail.')
}

/** The next value of a stream that has not ended. */
export async function nextOf<T>(events: AsyncIterator<T, unknown>): Promise<T> {
  const next = await events.next()
  if (next.done) throw new Error('The stream has ended.')
  return next.value
}
