import type { ConversationId } from '../shared/model/ids.ts'
import type { Message } from '../shared/model/message.ts'
import type { createAdapters } from './compose-adapters.ts'
import { createAttachments } from './services/attachments/attachments.ts'
import { createLendImages } from './services/attachments/lend-images.ts'
import { createBranchDigests } from './services/context/branch-digests.ts'
import { createComposePrompt } from './services/context/compose-prompt.ts'
import { createMessageCounts } from './services/context/message-counts.ts'
import { createBinTidying } from './services/conversations/bin-tidying.ts'
import { tellOfAnswer } from './services/desktop/tell-of-answers.ts'
import { createWindowRequests, type WindowRequests } from './services/desktop/window-requests.ts'
import { createConversationList } from './services/conversations/conversation-list.ts'
import { purgeOldBranches } from './services/conversations/remove-branch.ts'
import { createFolderList } from './services/folders/folder-list.ts'
import { everyDay } from './services/every-day.ts'
import { createLibrary } from './services/library/library.ts'
import { createAppLock } from './services/lock/app-lock.ts'
import { eraseAllKeys } from './services/lock/erase-all-keys.ts'
import { createIdleLock } from './services/lock/lock-when-idle.ts'
import { createModelPulls } from './services/local-models/model-pulls.ts'
import { createConnectionLedger } from './services/network/connection-ledger.ts'
import { refreshModels } from './services/providers/provider-accounts.ts'
import { createBudgetGate } from './services/cost/budget-gate.ts'
import { createUsageSummaries } from './services/cost/usage-summary.ts'
import { createOutbox } from './services/outbox/outbox.ts'
import { createAccountChanges } from './services/providers/account-changes.ts'
import { createProviderList } from './services/providers/provider-list.ts'
import { createUseConnection } from './services/providers/use-connection.ts'
import { createKeptRequests } from './services/requests/kept-requests.ts'
import { createRunTurn } from './services/turns/run-turn.ts'
import { startTurn } from './services/turns/start-turn.ts'
import { createTurnRoom } from './services/turns/turns.ts'
import { createNotedVault } from './services/vault/noted-vault.ts'
import { createVaultRoom } from './services/vault/vault-room.ts'

type Outside = ReturnType<typeof createAdapters>

/** Where conversations, accounts and keys are kept, and the telling of their changes. */
export function createKeeping(outside: Outside) {
  const { storeOpener, vaults, settings, secrets, tokenCounter, log } = outside
  const library = createLibrary({ opener: storeOpener, log })
  const { store } = library
  const vaultRoom = createVaultRoom({ ...vaults, settings, secrets, log })
  const vault = createNotedVault(vaultRoom.vault, secrets)
  const appLock = createAppLock({
    ...outside,
    eraseAllKeys: () => eraseAllKeys({ store, vault }),
    alsoUnlock: vaultRoom.unlock,
  })
  const counts = createMessageCounts(tokenCounter)
  const digests = createBranchDigests({ store, counts })
  const attachments = createAttachments({ ...outside, store })
  return {
    library,
    store,
    vaultRoom,
    vault,
    appLock,
    idleLock: createIdleLock({ ...outside, appLock }),
    attachments,
    counts,
    digests,
    useConnection: createUseConnection({ store, vault }),
    accountChanges: createAccountChanges({ store }),
    providerList: createProviderList({ store, vault }),
    conversationList: createConversationList({ store, onChange: digests.forget }),
    folderList: createFolderList(store),
  }
}

/** What is remembered of all that left the machine. */
export function createRecords(
  { clock, log, settings, connections: journal }: Outside,
  { store, attachments }: ReturnType<typeof createKeeping>,
) {
  const connectionLedger = createConnectionLedger({ journal, store, clock, log })
  const keptRequests = createKeptRequests({ store, settings, clock, log })
  const tidyBin = createBinTidying({ store, clock, log })
  const tidy = async (): Promise<void> => {
    await Promise.all([
      connectionLedger.tidy(),
      keptRequests.tidy(),
      tidyBin(),
      attachments.tidy(),
      purgeOldBranches({ store, clock, log }),
    ])
  }
  const cancelTidying = everyDay(clock, () => void tidy())
  return {
    connectionLedger,
    keptRequests,
    tidy,
    close: async (): Promise<void> => {
      cancelTidying()
      keptRequests.close()
      await connectionLedger.close()
    },
  }
}

/** All by which answers are made. */
export function createAnswering(
  outside: Outside,
  keeping: ReturnType<typeof createKeeping>,
  { keptRequests }: ReturnType<typeof createRecords>,
) {
  const { clock, ids, log, settings, providers, prices, network } = outside
  const { store, useConnection, conversationList, counts, digests } = keeping
  const { attach } = keeping.attachments
  const runTurn = createRunTurn({
    store,
    providers,
    useConnection,
    lendImages: createLendImages(outside),
    keepSentRequest: keptRequests.keep,
    prices,
    clock,
    ids,
    log,
  })
  const composePrompt = createComposePrompt({ store, prices, counts })
  const usageSummaries = createUsageSummaries({ store, clock, prices })
  const conversationChanged = async (id: ConversationId): Promise<void> => {
    usageSummaries.changed()
    await conversationList.refresh(id)
  }
  const windowRequests = createWindowRequests()
  const answerEnded = createAnswerEnded(outside, keeping, windowRequests)
  const turns = createTurnRoom({
    store,
    clock,
    log,
    runTurn,
    composePrompt,
    conversationChanged,
    answerEnded,
  })
  const admit = createBudgetGate({ store, settings, clock })
  const drafting = { store, clock, ids, turns, admit, attach }
  return {
    usageSummaries,
    windowRequests,
    context: { store, prices, counts, digests, clock },
    admit,
    turns,
    outbox: createOutbox({
      ...drafting,
      network,
      log,
      startTurn: (input) => startTurn(drafting, input),
      conversations: conversationList,
    }),
  }
}

function createAnswerEnded(
  { settings, desktop, clock, log }: Outside,
  { store, appLock: { isLocked } }: ReturnType<typeof createKeeping>,
  requests: WindowRequests,
): (answer: Message) => Promise<void> {
  const telling = { store, settings, desktop, requests, clock, isLocked }
  return (answer) =>
    tellOfAnswer(telling, answer).catch((error: unknown) => log.error('answer.not-told', error))
}

/** The models that are fetched to servers of the user. */
export function createFetching(
  { clock, ids, log, providers, localModelServers }: Outside,
  { useConnection, accountChanges, providerList: list }: ReturnType<typeof createKeeping>,
) {
  return {
    modelPulls: createModelPulls({
      servers: localModelServers,
      useConnection,
      refreshModels: (id) =>
        refreshModels({ providers, useConnection, clock, list, accountChanges }, id),
      clock,
      ids,
      log,
    }),
  }
}
