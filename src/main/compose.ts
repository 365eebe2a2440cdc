import type { SupportedMessagePort } from '@orpc/client/message-port'
import { createAdapters, type AppConfig } from './compose-adapters.ts'
import { createRouter, type AppRouter } from './api/router.ts'
import { createPortServer } from './api/serve-port.ts'
import type { Log } from './ports/log.ts'
import type { SettingsPort } from './ports/settings.ts'
import { createConversationList } from './services/conversations/conversation-list.ts'
import { createLibrary, type Library } from './services/library/library.ts'
import { createProviderList } from './services/providers/provider-list.ts'
import { seedDemo } from './services/providers/seed-demo.ts'
import { createUseConnection } from './services/providers/use-connection.ts'
import { createComposePrompt } from './services/context/compose-prompt.ts'
import { followNetwork } from './services/turns/follow-network.ts'
import { createRunTurn } from './services/turns/run-turn.ts'
import { createTurnRoom } from './services/turns/turns.ts'
import { createVaultRoom } from './services/vault/vault-room.ts'

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
  const { clock, ids, log, settings, prices, providers } = outside
  const library = createLibrary({ opener: outside.storeOpener, log })
  const { store } = library
  const vaultRoom = createVaultRoom({ ...outside.vaults, settings, log })
  const { vault } = vaultRoom
  const useConnection = createUseConnection({ store, vault })
  const providerList = createProviderList({ store, vault })
  const conversationList = createConversationList({ store })
  const runTurn = createRunTurn({ store, providers, useConnection, prices, clock, ids, log })
  const composePrompt = createComposePrompt()
  const conversationChanged = conversationList.refresh
  const turns = createTurnRoom({
    store,
    clock,
    log,
    runTurn,
    composePrompt,
    conversationChanged,
  })

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

  const unfollowNetwork = followNetwork({ network: outside.network, store, turns, log })
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
    wake: () => turns.loseConnections('changed'),
    dispose: async () => {
      ending.abort()
      unfollowNetwork()
      await ready
      await turns.abandonAll()
      await library.close()
    },
  }
}
