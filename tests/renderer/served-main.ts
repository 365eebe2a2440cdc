import type { WindowRequest } from '../../src/shared/model/window-request.ts'
import { createTopic } from './topic.ts'
import { servedAttachments } from './served-attachments.ts'
import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { LibraryStatus } from '../../src/shared/contract/app.ts'
import type { LockStatus } from '../../src/shared/contract/lock.ts'
import { contract } from '../../src/shared/contract/index.ts'
import type { Fault } from '../../src/shared/errors/fault.ts'
import { createServedBranches } from './served-branches.ts'
import { createContext, type Context, type ContextContents } from './served-context.ts'
import { createLibrary, type Library, type LibraryContents } from './served-library.ts'
import {
  createServedLocalModels,
  type LocalModelsContents,
  type ServedLocalModels,
} from './served-local-models.ts'
import { createServedRecords, type RecordsContents, type ServedRecords } from './served-records.ts'
import { createServedUsage, type ServedUsage, type UsageContents } from './served-usage.ts'
import { createServedOutbox, type OutboxContents, type ServedOutbox } from './served-outbox.ts'
import { createAccounts, type Accounts, type AccountsContents } from './served-accounts.ts'

export interface MainContents
  extends
    LibraryContents,
    AccountsContents,
    OutboxContents,
    LocalModelsContents,
    RecordsContents,
    UsageContents,
    ContextContents {
  readonly library?: LibraryStatus
  readonly electronVersion?: string
}

/** A main process in a few lines, in memory, whose turns go as the test says. */
export interface ServedMain {
  readonly library: Library
  readonly accounts: Accounts
  readonly outbox: ServedOutbox
  readonly localModels: ServedLocalModels
  readonly usage: ServedUsage
  readonly context: Context
  readonly records: ServedRecords
  /** Every call that came in, in its order: `turns.start`, with its input. */
  readonly calls: readonly { readonly path: string; readonly input: unknown }[]
  /** Asks the window what the desktop around it would. */
  readonly askWindow: (request: WindowRequest) => void
  /** The next call of this procedure fails so; the one after it goes through. */
  readonly failNext: (path: string, fault: Fault) => void
  /** The next call of this procedure waits until the returned function is called. */
  readonly holdNext: (path: string) => () => void
  readonly setLibrary: (status: LibraryStatus) => void
  /** A port on which the contract is served. */
  readonly connect: () => MessagePort
}

export function serveMain(contents: MainContents = {}): ServedMain {
  const calls: { path: string; input: unknown }[] = []
  const failures = new Map<string, Fault>()
  const holds = new Map<string, Promise<void>>()
  const accounts = createAccounts(contents)
  const library = createLibrary(contents, accounts)
  const branches = createServedBranches(library)
  const outbox = createServedOutbox(contents, library, accounts)
  const localModels = createServedLocalModels(contents, accounts)
  const usage = createServedUsage(contents, library.treeOf)
  const context = createContext(contents, library.treeOf)
  const records = createServedRecords(contents)
  const requests = createTopic<WindowRequest>()
  const lockTopic = createTopic<LockStatus>()
  let status: LibraryStatus = contents.library ?? { state: 'ready' }

  const os = implement(contract)
  const router = os.router({
    app: {
      about: os.app.about.handler(() => ({
        ...versions,
        electronVersion: contents.electronVersion ?? versions.electronVersion,
        library: status,
      })),
      watchRequests: os.app.watchRequests.handler(({ signal }) => requests.watch([], signal)),
      openLink: os.app.openLink.handler(() => ({ opened: true })),
      saveText: os.app.saveText.handler(() => ({ saved: true })),
      savePng: os.app.savePng.handler(() => ({ saved: true })),
      reopenLibrary: os.app.reopenLibrary.handler(({ input }) => {
        if (input.quarantine) status = { state: 'ready' }
        return status
      }),
    },
    pictures: {
      load: os.pictures.load.handler(() => ({
        mediaType: 'image/png',
        data: 'iVBORw0KGgo=',
        width: 4,
        height: 3,
      })),
    },
    lock: {
      watchStatus: os.lock.watchStatus.handler(({ signal }) =>
        lockTopic.watch([{ isOn: false, isLocked: false, isDamaged: false }], signal),
      ),
      unlock: os.lock.unlock.handler(() => undefined),
      forget: os.lock.forget.handler(() => undefined),
      lockNow: os.lock.lockNow.handler(() => undefined),
      turnOn: os.lock.turnOn.handler(() => undefined),
      turnOff: os.lock.turnOff.handler(() => undefined),
    },
    spelling: { check: os.spelling.check.handler(() => ({ misspelled: [] })) },
    ...library.procedures(os),
    ...branches.procedures(os),
    ...accounts.procedures(os),
    ...localModels.procedures(os),
    ...usage.procedures(os),
    ...context.procedures(os),
    ...records.procedures(os),
    ...outbox.procedures(os),
    ...servedAttachments(os),
  })
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async (call) => {
        const path = call.path.join('.')
        calls.push({ path, input: call.input })
        const held = holds.get(path)
        holds.delete(path)
        await held
        const fault = failures.get(path)
        failures.delete(path)
        if (fault) throw new ORPCError(fault.code, { data: fault.data, defined: true })
        return call.next()
      },
    ],
  })

  return {
    library,
    accounts,
    outbox,
    localModels,
    usage,
    context,
    records,
    calls,
    askWindow: requests.tell,
    failNext: (path, fault) => void failures.set(path, fault),
    holdNext: (path) => {
      let release = (): void => undefined
      holds.set(path, new Promise<void>((resolve) => (release = resolve)))
      return () => release()
    },
    setLibrary: (next) => {
      status = next
    },
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      handler.upgrade(port1)
      port1.start()
      port2.start()
      return port2
    },
  }
}

const versions = {
  version: '0.1.0',
  electronVersion: '45.4.1',
  chromiumVersion: '150.0.0',
  nodeVersion: '24.21.0',
  dataPath: '/home/reader/.config/liminal',
}
