import type { SupportedMessagePort } from '@orpc/client/message-port'
import { createAdapters, type AppConfig } from './compose-adapters.ts'
import {
  createAnswering,
  createFetching,
  createKeeping,
  createRecords,
} from './compose-services.ts'
import { createRouter, type AppRouter } from './api/router.ts'
import { createPortServer } from './api/serve-port.ts'
import type { Log } from './ports/log.ts'
import type { SettingsPort } from './ports/settings.ts'
import type { Library } from './services/library/library.ts'
import { createAskWindow, type WindowRequests } from './services/desktop/window-requests.ts'
import { createOpenFiles } from './services/desktop/open-files.ts'
import { createOpenLink } from './services/open-link.ts'
import { eraseLeftoverKeys } from './services/providers/leftover-keys.ts'
import type { IdleLock } from './services/lock/lock-when-idle.ts'
import { seedDemo } from './services/providers/seed-demo.ts'
import { createSpelling, type Spelling } from './services/spelling/spelling.ts'
import { followNetwork } from './services/turns/follow-network.ts'

/** The running app behind its contract. */
export interface ComposedApp {
  /** Resolves when the library was opened, or found not to open. Never rejects. */
  readonly ready: Promise<unknown>
  readonly router: AppRouter
  /** Serves the contract on a port, for as long as the port is open. */
  readonly serve: (port: SupportedMessagePort) => void
  readonly settings: SettingsPort
  readonly log: Log
  /** Opens an address after asking, if it is one that may be opened. */
  readonly openLink: (url: string) => void
  /** To be told what the user and the system do. */
  readonly idleLock: IdleLock
  /** Asks something of the window in the user's name, once there is one. */
  readonly askWindow: WindowRequests['ask']
  /** Puts files of the user beside the message that is being written, once there is a window. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>
  readonly spelling: Pick<Spelling, 'suggest' | 'learn'>
  /** To be told when the machine wakes from a sleep that no connection survives. */
  readonly wake: () => Promise<void>
  /** Ends all turns with their text kept, and lets go of every file. */
  readonly dispose: () => Promise<void>
}

/** Builds the whole domain tier and begins to open the library. */
export function compose(config: AppConfig): ComposedApp {
  const outside = createAdapters(config)
  const { clock, ids, log, secrets, settings, network, providers } = outside
  const keeping = createKeeping(outside)
  const records = createRecords(outside, keeping)
  const answering = createAnswering(outside, keeping, records)
  const { turns } = answering
  const fetching = createFetching(outside, keeping)

  const spelling = createSpelling(outside)
  const { windowRequests: requests } = answering
  const openFiles = createOpenFiles({ ...outside, requests, addFile: keeping.attachments.add })
  const reopenLibrary = createReopenLibrary({ outside, keeping, records, answering })
  const ending = new AbortController()
  void keeping.providerList.followVault(keeping.vaultRoom.watchStatus(ending.signal))
  const leaveNetwork = followNetwork({ network, store: keeping.store, turns, log })
  const ready = Promise.all([keeping.appLock.start(), reopenLibrary({ quarantine: false })])
  void ready.then(() =>
    eraseLeftoverKeys({ ...keeping, log }, keeping.vaultRoom.watchStatus(ending.signal)),
  )

  const router = createRouter({
    about: config.about,
    desktop: config.desktop,
    reopenLibrary,
    clock,
    ids,
    log,
    secrets,
    settings,
    chatProviders: providers,
    localModelServers: outside.localModelServers,
    pictures: outside.pictures,
    documentReader: outside.documentReader,
    ...keeping,
    connectionLedger: records.connectionLedger,
    keptRequests: records.keptRequests,
    ...answering,
    ...fetching,
    spelling,
  })
  return {
    ready,
    router,
    settings,
    serve: createPortServer({ router, ids, log, appLock: keeping.appLock }),
    log,
    openLink: createOpenLink(config.desktop, log),
    askWindow: createAskWindow(requests, keeping.appLock.isLocked),
    idleLock: keeping.idleLock,
    openFiles: (paths) => ready.then(() => openFiles(paths)),
    spelling,
    wake: () => turns.loseConnections('changed'),
    dispose: async () => {
      ending.abort()
      leaveNetwork()
      keeping.idleLock.close()
      await ready
      await letGo({ ...outside, ...keeping, ...answering, ...fetching, records })
    },
  }
}

interface Rooms {
  readonly outside: ReturnType<typeof createAdapters>
  readonly keeping: ReturnType<typeof createKeeping>
  readonly records: ReturnType<typeof createRecords>
  readonly answering: ReturnType<typeof createAnswering>
}

/** Opens the library, with nothing left of what ran in one that was open before. */
function createReopenLibrary({ outside, keeping, records, answering }: Rooms): Library['open'] {
  const { log } = outside
  return async (options) => {
    await answering.turns.abandonAll()
    const status = await keeping.library.open(options)
    if (status.state === 'ready') {
      void records.tidy()
      await seedDemo({ ...outside, ...keeping }).catch((error: unknown) => {
        log.error('demo.not-seeded', error)
      })
    }
    void answering.outbox.look()
    return status
  }
}

/** Ends all that runs before what it is written to is closed. */
async function letGo(
  running: Pick<ReturnType<typeof createAdapters>, 'tokenCounter' | 'documentReader' | 'speller'> &
    Pick<ReturnType<typeof createKeeping>, 'library'> &
    Pick<ReturnType<typeof createAnswering>, 'outbox' | 'turns'> &
    Pick<ReturnType<typeof createFetching>, 'modelPulls'> & {
      readonly records: ReturnType<typeof createRecords>
    },
): Promise<void> {
  await running.outbox.close()
  await Promise.all([running.turns.abandonAll(), running.modelPulls.stopAll()])
  await running.records.close()
  await running.library.close()
  const { tokenCounter, documentReader, speller } = running
  await Promise.all([tokenCounter.close(), documentReader.close(), speller.close()])
}
