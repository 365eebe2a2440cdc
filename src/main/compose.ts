import path from 'node:path'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { createChatProviders } from './adapters/providers/chat-providers.ts'
import { createElectronStoreSettings } from './adapters/settings/electron-store-settings.ts'
import { createSqliteStoreOpener } from './adapters/store/sqlite-store-opener.ts'
import { createFileLog } from './adapters/system/file-log.ts'
import { createPlatformFetch } from './adapters/system/platform-fetch.ts'
import { createSystemClock } from './adapters/system/system-clock.ts'
import { createUuidIds } from './adapters/system/uuid-ids.ts'
import { createOsKeychain } from './adapters/vault/os-keychain.ts'
import { createPassphraseVault } from './adapters/vault/passphrase-vault.ts'
import { createSessionVault } from './adapters/vault/session-vault.ts'
import type { AboutApp } from './api/app-api.ts'
import { createRouter, type AppRouter } from './api/router.ts'
import { createPortServer } from './api/serve-port.ts'
import type { Clock } from './ports/clock.ts'
import type { Desktop } from './ports/desktop.ts'
import type { HttpFetch } from './ports/http.ts'
import type { Log } from './ports/log.ts'
import type { SettingsPort } from './ports/settings.ts'
import type { KeychainVault } from './ports/vault.ts'
import { createConversationList } from './services/conversations/conversation-list.ts'
import { createLibrary, type Library } from './services/library/library.ts'
import { createProviderList } from './services/providers/provider-list.ts'
import { seedDemo } from './services/providers/seed-demo.ts'
import { createUseConnection } from './services/providers/use-connection.ts'
import { createRunTurn } from './services/turns/run-turn.ts'
import { createTurnRoom } from './services/turns/turns.ts'
import { createVaultRoom } from './services/vault/vault-room.ts'

/** What a host of the app must say; Electron's shell, a test and a benchmark are hosts alike. */
export interface AppConfig {
  readonly about: AboutApp
  readonly desktop: Desktop
  readonly sqlite: { readonly workerUrl: URL; readonly nativeBinding?: string }
  /** The name under which keys stand in the operating system's keychain. */
  readonly keychainService: string
  /** Given by tests only; the real ones are used when absent. */
  readonly ports?: {
    readonly clock?: Clock
    readonly fetch?: HttpFetch
    readonly log?: Log
    readonly keychain?: KeychainVault
  }
}

/** The running app behind its contract. */
export interface ComposedApp {
  /** Resolves when the library was opened, or found not to open. Never rejects. */
  readonly ready: Promise<unknown>
  readonly router: AppRouter
  /** Serves the contract on a port, for as long as the port is open. */
  readonly serve: (port: SupportedMessagePort) => void
  readonly settings: SettingsPort
  readonly log: Log
  /** To be told when the machine wakes from a sleep that no connection survives. */
  readonly wake: () => Promise<void>
  /** Ends all turns with their text kept, and lets go of every file. */
  readonly dispose: () => Promise<void>
}

/** Builds the whole domain tier and begins to open the library. */
export function compose(config: AppConfig): ComposedApp {
  const outside = createAdapters(config)
  const { clock, ids, log, settings, providers } = outside
  const library = createLibrary({ opener: outside.storeOpener, log })
  const { store } = library
  const vaultRoom = createVaultRoom({ ...outside.vaults, settings, log })
  const { vault } = vaultRoom
  const useConnection = createUseConnection({ store, vault })
  const providerList = createProviderList({ store, vault })
  const conversationList = createConversationList({ store })
  const runTurn = createRunTurn({ store, providers, useConnection, clock, ids, log })
  const conversationChanged = conversationList.refresh
  const turns = createTurnRoom({ store, clock, log, runTurn, conversationChanged })

  const reopenLibrary: Library['open'] = async (options) => {
    await turns.abandonAll()
    const status = await library.open(options)
    if (status.state === 'ready') {
      await seedDemo({ store, settings, providers, clock, ids }).catch((error: unknown) => {
        log.error('demo.not-seeded', error)
      })
    }
    return status
  }

  const ending = new AbortController()
  void providerList.followVault(vaultRoom.watchStatus(ending.signal))
  const ready = reopenLibrary({ quarantine: false })

  const router = createRouter({
    about: config.about,
    desktop: config.desktop,
    library,
    reopenLibrary,
    store,
    conversationList,
    clock,
    ids,
    turns,
    settings,
    vaultRoom,
    vault,
    chatProviders: providers,
    useConnection,
    providerList,
  })
  return {
    ready,
    router,
    settings,
    serve: createPortServer({ router, ids, log }),
    log,
    wake: turns.loseConnections,
    dispose: async () => {
      ending.abort()
      await ready
      await turns.abandonAll()
      await library.close()
    },
  }
}

function createAdapters({ about, sqlite, keychainService, ports }: AppConfig) {
  const directory = about.dataPath
  const ids = createUuidIds()
  const clock = ports?.clock ?? createSystemClock()
  const log = ports?.log ?? createFileLog({ directory: path.join(directory, 'logs'), clock })
  const fetch = ports?.fetch ?? createPlatformFetch()
  const passphraseFile = path.join(directory, 'vault.json')
  return {
    ids,
    clock,
    log,
    settings: createElectronStoreSettings({ directory, clock, log }),
    storeOpener: createSqliteStoreOpener({ directory, log, clock, ...sqlite }),
    providers: createChatProviders({ fetch, clock, log }),
    vaults: {
      keychain: ports?.keychain ?? createOsKeychain({ serviceName: keychainService, clock, log }),
      passphraseVault: createPassphraseVault({ file: passphraseFile, clock, log }),
      sessionVault: createSessionVault({ clock }),
    },
  }
}
