import { isTerminal } from '../../shared/logic/fold-turn.ts'
import type { LockStatus } from '../../shared/contract/lock.ts'
import type { VaultStatus } from '../../shared/contract/vault.ts'
import type { OutboxState } from '../../shared/contract/outbox.ts'
import type { ProviderView } from '../../shared/contract/providers.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { Folder } from '../../shared/model/folder.ts'
import type { ConversationId } from '../../shared/model/ids.ts'
import type { ModelPull } from '../../shared/model/local-model.ts'
import type { Message } from '../../shared/model/message.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Client } from './client.ts'
import { changedIds, foldConversationList, removedIds } from './conversation-list.ts'
import { createConversationWindow, type ConversationWindow } from './conversation-window.ts'
import { createContextWatch, type ContextWatch } from './context-watch.ts'
import { createOutbox } from './outbox.ts'
import { createQuery, type Query } from './query.ts'
import { createRunningTurns, type RunningTurns } from './running-turns.ts'
import { createUsage, type Usage } from './usage.ts'
import { createWatch, type Watch } from './watch.ts'

export type About = Awaited<ReturnType<Client['app']['about']>>

/** Everything of main that the window shows, and the client for what it does. */
export interface Liminal extends Usage {
  readonly client: Client
  /** As Node names it. */
  readonly platform: string
  readonly about: Query<About>
  readonly settings: Watch<Settings>
  readonly providers: Watch<readonly ProviderView[]>
  readonly vault: Watch<VaultStatus>
  readonly lock: Watch<LockStatus>
  /** Models on their way to local servers, and those that have come until they are dismissed. */
  readonly pulls: Watch<readonly ModelPull[]>
  /** What waits to be sent, and whether the machine is online. */
  readonly outbox: Watch<OutboxState>
  readonly conversations: Watch<readonly Conversation[]>
  /** In their order. */
  readonly folders: Watch<readonly Folder[]>
  readonly conversation: (id: ConversationId) => ConversationWindow
  readonly turns: RunningTurns
  readonly context: ContextWatch
}

/** Conversations that stay in memory after they were left. */
const keptConversations = 12

export function createLiminal(client: Client, platform: string): Liminal {
  const windows = new Map<ConversationId, ConversationWindow>()
  const context = createContextWatch(client)
  const turns = createRunningTurns(client, async (id) => windows.get(id)?.reload())

  /** What is unfinished and not followed yet is taken up. */
  async function follow(messages: readonly Message[]): Promise<void> {
    if (messages.some((one) => !isTerminal(one) && !turns.isFollowed(one.id))) await followRunning()
  }

  /** Turns go on without a window; after a reload this one takes them up again. */
  async function followRunning(): Promise<void> {
    const found = await client.turns.running()
    for (const turn of found.turns) turns.follow(turn)
  }

  function conversation(id: ConversationId): ConversationWindow {
    const window = windows.get(id) ?? createConversationWindow(client, id, follow)
    windows.delete(id)
    windows.set(id, window)
    const [oldest] = windows.keys()
    if (oldest !== undefined && windows.size > keptConversations) windows.delete(oldest)
    return window
  }

  return {
    client,
    platform,
    ...simpleWatches(client),
    outbox: createOutbox(client, followRunning),
    conversations: createWatch({
      open: (signal) => client.conversations.watchList(undefined, { signal }),
      fold: foldConversationList,
      onEvent: (event) => {
        // Fails only with its port, which is told elsewhere.
        if (event.type === 'snapshot') followRunning().catch(() => undefined)
        for (const id of changedIds(event)) {
          void windows.get(id)?.reload()
          context.refresh(id)
        }
        for (const id of removedIds(event)) windows.delete(id)
      },
    }),
    conversation,
    ...createUsage(client),
    turns,
    context,
  }
}

/** What is shown as main tells it, and nothing besides. */
function simpleWatches(
  client: Client,
): Pick<Liminal, 'about' | 'settings' | 'providers' | 'vault' | 'lock' | 'folders' | 'pulls'> {
  return {
    about: createQuery(() => client.app.about()),
    settings: createWatch({
      open: (signal) => client.settings.watch(undefined, { signal }),
      fold: (_, settings: Settings) => settings,
    }),
    providers: createWatch({
      open: (signal) => client.providers.watchList(undefined, { signal }),
      fold: (_, event): readonly ProviderView[] => event.providers,
    }),
    vault: createWatch({
      open: (signal) => client.vault.watchStatus(undefined, { signal }),
      fold: (_, status: VaultStatus) => status,
    }),
    lock: createWatch({
      open: (signal) => client.lock.watchStatus(undefined, { signal }),
      fold: (_, status: LockStatus) => status,
    }),
    folders: createWatch({
      open: (signal) => client.folders.watchList(undefined, { signal }),
      fold: (_, event): readonly Folder[] => event.folders,
    }),
    pulls: createWatch({
      open: (signal) => client.localModels.watchPulls(undefined, { signal }),
      fold: (_, event): readonly ModelPull[] => event.pulls,
    }),
  }
}
