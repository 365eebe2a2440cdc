import type { Implementer } from '../../src/main/api/implementer.ts'
import type { ProviderView } from '../../src/shared/contract/providers.ts'
import type { VaultStatus } from '../../src/shared/contract/vault.ts'
import type { ModelId, ProviderId } from '../../src/shared/model/ids.ts'
import type { ModelInfo, ModelRef } from '../../src/shared/model/model-info.ts'
import type { KeepAlive } from '../../src/shared/model/provider.ts'
import type { Settings } from '../../src/shared/model/settings.ts'
import { aTime } from '../build/a-time.ts'
import { anId } from '../build/build-id.ts'
import { createTopic } from './topic.ts'

export interface AccountsContents {
  readonly settings?: Partial<Settings>
  readonly vault?: VaultStatus
  readonly providers?: readonly ProviderView[]
  /** What every endpoint lists. */
  readonly models?: readonly ModelInfo[]
}

export type Accounts = ReturnType<typeof createAccounts>

export const baker: ModelInfo = { id: 'baker-2' as ModelId, label: 'Baker 2' }
export const writer: ModelInfo = { id: 'writer' as ModelId, label: 'Demo · Writer' }

/** The account that every new installation has. */
export function aDemoView(): ProviderView {
  return {
    account: { id: anId(), kind: 'demo', name: 'Demo', models: [writer], createdAt: aTime() },
    key: { present: false },
    isRemote: false,
  }
}

/** Settings, keys and provider accounts. */
export function createAccounts(contents: AccountsContents) {
  let settings: Settings = { ...defaults, ...contents.settings }
  let vault: VaultStatus = contents.vault ?? ready
  let providers: readonly ProviderView[] = contents.providers ?? [aDemoView()]
  const models = contents.models ?? [baker]
  const settingsTopic = createTopic<Settings>()
  const vaultTopic = createTopic<VaultStatus>()
  const providersTopic = createTopic<{ providers: readonly ProviderView[] }>()

  function setVault(next: VaultStatus): VaultStatus {
    vault = next
    vaultTopic.tell(next)
    return next
  }

  function setProviders(next: readonly ProviderView[]): void {
    providers = next
    providersTopic.tell({ providers: [...next] })
  }

  function keyFrom(apiKey: string | undefined): ProviderView['key'] {
    if (apiKey === undefined) return { present: false }
    return { present: true, hint: apiKey.slice(-4), backend: vault.backend ?? 'session-only' }
  }

  return {
    settings: () => settings,
    providers: () => providers,
    setKeepAlive: (id: ProviderId, keepAlive: KeepAlive | undefined): void =>
      setProviders(
        providers.map((view) => (view.account.id === id ? withKeepAlive(view, keepAlive) : view)),
      ),
    setVault,
    labelOf: ({ providerId, modelId }: ModelRef): string =>
      providers
        .find(({ account }) => account.id === providerId)
        ?.account.models.find(({ id }) => id === modelId)?.label ?? modelId,

    procedures: (os: Implementer) => ({
      settings: {
        watch: os.settings.watch.handler(({ signal }) => settingsTopic.watch([settings], signal)),
        update: os.settings.update.handler(({ input }) => {
          settings = { ...settings, ...input } as Settings
          settingsTopic.tell(settings)
          return settings
        }),
      },
      vault: {
        watchStatus: os.vault.watchStatus.handler(({ signal }) =>
          vaultTopic.watch([vault], signal),
        ),
        choose: os.vault.choose.handler(({ input }) =>
          setVault({ ...vault, state: 'ready', backend: input.backend }),
        ),
        changePassphrase: os.vault.changePassphrase.handler(() => vault),
        unlock: os.vault.unlock.handler(() => setVault({ ...vault, state: 'ready' })),
      },
      providers: {
        watchList: os.providers.watchList.handler(({ signal }) =>
          providersTopic.watch([{ providers: [...providers] }], signal),
        ),
        add: os.providers.add.handler(({ input: { apiKey, kind, name, baseUrl } }) => {
          const account = { id: anId<ProviderId>(), kind, name, models: [], createdAt: aTime() }
          const view: ProviderView = {
            account: baseUrl === undefined ? account : { ...account, baseUrl },
            key: keyFrom(apiKey),
            isRemote: kind !== 'demo',
          }
          setProviders([...providers, view])
          return view
        }),
        update: os.providers.update.handler(({ input, errors }) => {
          const view = providers.find(({ account }) => account.id === input.providerId)
          if (!view) throw errors['provider.notFound']({ data: {} })
          const next: ProviderView = {
            account: { ...view.account, name: input.name },
            key: input.apiKey === undefined ? view.key : keyFrom(input.apiKey),
            isRemote: view.isRemote,
          }
          setProviders(providers.map((one) => (one === view ? next : one)))
          return next
        }),
        remove: os.providers.remove.handler(({ input }) => {
          setProviders(providers.filter(({ account }) => account.id !== input.providerId))
        }),
        replaceKey: os.providers.replaceKey.handler(({ input }) => {
          setProviders(
            providers.map((view) => withKey(view, input.providerId, keyFrom(input.apiKey))),
          )
          return { isOldKeyErased: true }
        }),
        takeNewKey: os.providers.takeNewKey.handler(({ input }) => {
          setProviders(providers.map((view) => withKey(view, input.providerId, view.newKey)))
          return { isOldKeyErased: true }
        }),
        remindOfKeyLater: os.providers.remindOfKeyLater.handler(() => undefined),
        dropNewKey: os.providers.dropNewKey.handler(({ input }) => {
          setProviders(providers.map((view) => withKey(view, input.providerId, view.key)))
        }),
        test: os.providers.test.handler(() => ({ models: [...models] })),
        refreshModels: os.providers.refreshModels.handler(({ input }) => {
          setProviders(
            providers.map((view) =>
              view.account.id === input.providerId ? withModels(view, models) : view,
            ),
          )
          return { models: [...models] }
        }),
      },
    }),
  }
}

/** The account's one and only key from now on. */
function withKey(view: ProviderView, id: ProviderId, key: ProviderView['newKey']): ProviderView {
  if (view.account.id !== id || !key) return view
  const { newKey: _, ...rest } = view
  return { ...rest, key }
}

function withKeepAlive(view: ProviderView, keepAlive: KeepAlive | undefined): ProviderView {
  const { keepAlive: _, ...account } = view.account
  return { ...view, account: { ...account, ...(keepAlive !== undefined && { keepAlive }) } }
}

function withModels(view: ProviderView, models: readonly ModelInfo[]): ProviderView {
  return { ...view, account: { ...view.account, models } }
}

const ready: VaultStatus = {
  state: 'ready',
  backend: 'os-keychain',
  keychainWorks: true,
  passphraseVaultExists: false,
}

const defaults: Settings = {
  theme: 'system',
  language: 'en',
  textSizePercent: 100,
  density: 'comfortable',
  readingWidth: 'medium',
  wrapCode: false,
  lineNumbers: false,
  whileAnswering: 'queue',
  shortcuts: {},
  notifications: true,
  spelling: true,
  learnedWords: [],
  sendKey: 'enter',
  demoSeeded: true,
  welcomed: true,
  sidebarOpen: true,
  inspectorOpen: false,
  turnedGroups: [],
  budgets: { day: {}, month: {} },
  keepRequests: true,
  lockAfterMinutes: 5,
  lockWithSystem: true,
  keyReminderDays: 90,
  keyReminderPauses: {},
}
