import { createAppApi, type AppApiParts } from './app-api.ts'
import { createBranchesApi, type BranchesApiParts } from './branches-api.ts'
import { createAttachmentsApi, type AttachmentsApiParts } from './attachments-api.ts'
import { createContextApi, type ContextApiParts } from './context-api.ts'
import { createConversationsApi, type ConversationsApiParts } from './conversations-api.ts'
import { createDraftsApi, type DraftsApiParts } from './drafts-api.ts'
import { createFoldersApi, type FoldersApiParts } from './folders-api.ts'
import { createImplementer } from './implementer.ts'
import { createLocalModelsApi, type LocalModelsApiParts } from './local-models-api.ts'
import { createLockApi, type LockApiParts } from './lock-api.ts'
import { createNetworkApi, type NetworkApiParts } from './network-api.ts'
import { createOutboxApi, type OutboxApiParts } from './outbox-api.ts'
import { createPicturesApi, type PicturesApiParts } from './pictures-api.ts'
import { createProvidersApi, type ProvidersApiParts } from './providers-api.ts'
import { createRequestsApi, type RequestsApiParts } from './requests-api.ts'
import { createSettingsApi, type SettingsApiParts } from './settings-api.ts'
import { createSpellingApi, type SpellingApiParts } from './spelling-api.ts'
import { createTurnsApi, type TurnsApiParts } from './turns-api.ts'
import { createUsageApi, type UsageApiParts } from './usage-api.ts'
import { createVaultApi, type VaultApiParts } from './vault-api.ts'

export type RouterParts = AppApiParts &
  BranchesApiParts &
  AttachmentsApiParts &
  ContextApiParts &
  ConversationsApiParts &
  DraftsApiParts &
  FoldersApiParts &
  LocalModelsApiParts &
  LockApiParts &
  NetworkApiParts &
  OutboxApiParts &
  PicturesApiParts &
  ProvidersApiParts &
  RequestsApiParts &
  SettingsApiParts &
  SpellingApiParts &
  TurnsApiParts &
  UsageApiParts &
  VaultApiParts

/** Every procedure of the contract, bound to its service. A missing one does not compile. */
export function createRouter(parts: RouterParts) {
  const os = createImplementer()
  return os.router({
    app: createAppApi(os, parts),
    branches: createBranchesApi(os, parts),
    attachments: createAttachmentsApi(os, parts),
    context: createContextApi(os, parts),
    conversations: createConversationsApi(os, parts),
    drafts: createDraftsApi(os, parts),
    folders: createFoldersApi(os, parts),
    localModels: createLocalModelsApi(os, parts),
    lock: createLockApi(os, parts),
    network: createNetworkApi(os, parts),
    outbox: createOutboxApi(os, parts),
    pictures: createPicturesApi(os, parts),
    providers: createProvidersApi(os, parts),
    requests: createRequestsApi(os, parts),
    settings: createSettingsApi(os, parts),
    spelling: createSpellingApi(os, parts),
    turns: createTurnsApi(os, parts),
    usage: createUsageApi(os, parts),
    vault: createVaultApi(os, parts),
  })
}

export type AppRouter = ReturnType<typeof createRouter>
