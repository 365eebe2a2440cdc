import path from 'node:path'
import { createDiskAttachmentFiles } from './adapters/attachments/disk-attachment-files.ts'
import { diskGivenFiles } from './adapters/attachments/disk-given-files.ts'
import { createProcessDocumentReader } from './adapters/attachments/process-document-reader.ts'
import { createHttpsPictures } from './adapters/pictures/https-pictures.ts'
import { createGenaiPrices } from './adapters/prices/genai-prices.ts'
import { createLocalModelServers } from './adapters/providers/local-model-servers.ts'
import { createChatProviders } from './adapters/providers/chat-providers.ts'
import { createElectronStoreSettings } from './adapters/settings/electron-store-settings.ts'
import {
  createSqliteStoreOpener,
  type SqliteStoreOptions,
} from './adapters/store/sqlite-store-opener.ts'
import { createWorkerSpeller, type SpellerOptions } from './adapters/spelling/worker-speller.ts'
import { createConnectionJournal } from './adapters/system/connection-journal.ts'
import { createFileLog } from './adapters/system/file-log.ts'
import { createKnownSecrets } from './adapters/system/known-secrets.ts'
import { createPlatformFetch } from './adapters/system/platform-fetch.ts'
import { createSystemClock } from './adapters/system/system-clock.ts'
import { createSystemNetwork } from './adapters/system/system-network.ts'
import { createUuidIds } from './adapters/system/uuid-ids.ts'
import { createWorkerTokenCounter } from './adapters/tokens/worker-token-counter.ts'
import { createDiskLockFile } from './adapters/vault/disk-lock-file.ts'
import { createOsKeychain } from './adapters/vault/os-keychain.ts'
import type { DerivationCost } from './adapters/vault/sealing.ts'
import { createPassphraseVault } from './adapters/vault/passphrase-vault.ts'
import { createSessionVault } from './adapters/vault/session-vault.ts'
import { createKnownPrices } from './services/cost/known-prices.ts'
import type { AboutApp } from './api/app-api.ts'
import type { Clock } from './ports/clock.ts'
import type { Desktop } from './ports/desktop.ts'
import type { HttpFetch } from './ports/http.ts'
import type { Log } from './ports/log.ts'
import type { Network } from './ports/network.ts'
import type { Pictures } from './ports/pictures.ts'
import type { BeginReaderProcess } from './ports/reader-process.ts'
import type { KeychainVault } from './ports/vault.ts'

/** What a host of the app must say; Electron's shell, a test and a benchmark are hosts alike. */
export interface AppConfig {
  readonly about: AboutApp
  readonly desktop: Desktop
  readonly sqlite: Pick<SqliteStoreOptions, 'workerUrl' | 'begunWorker' | 'nativeBinding'>
  readonly tokens: { readonly workerUrl: URL }
  /** The process that reads documents, as this host begins one. */
  readonly beginReader: BeginReaderProcess
  readonly spelling: Pick<SpellerOptions, 'workerUrl' | 'dictionariesUrl' | 'language'>
  /** The name under which keys stand in the operating system's keychain. */
  readonly keychainService: string
  /** Whether the machine is online, when the host knows better than the network interfaces. */
  readonly isOnline?: () => boolean | undefined
  /** Given by tests only; the real ones are used when absent. */
  readonly ports?: {
    readonly clock?: Clock
    readonly fetch?: HttpFetch
    readonly log?: Log
    readonly network?: Network
    readonly keychain?: KeychainVault
    readonly pictures?: Pictures
    /** What a guess at the passphrase of the lock costs. */
    readonly lockCost?: DerivationCost
  }
}

/** Everything outside of the domain tier, as the real thing unless the config brings another. */
export function createAdapters(config: AppConfig) {
  const { about, sqlite, tokens, spelling, beginReader, keychainService, isOnline, ports } = config
  const directory = about.dataPath
  const ids = createUuidIds()
  const clock = ports?.clock ?? createSystemClock()
  const secrets = createKnownSecrets()
  const connections = createConnectionJournal()
  const log =
    ports?.log ?? createFileLog({ directory: path.join(directory, 'logs'), clock, secrets })
  const fetch = ports?.fetch ?? createPlatformFetch({ clock, record: connections.record })
  const passphraseFile = path.join(directory, 'vault.json')
  return {
    ids,
    clock,
    log,
    secrets,
    connections,
    desktop: config.desktop,
    network: ports?.network ?? createSystemNetwork({ clock, isOnline }),
    settings: createElectronStoreSettings({ directory, clock, log }),
    storeOpener: createSqliteStoreOpener({ directory, log, clock, ...sqlite }),
    tokenCounter: createWorkerTokenCounter({ clock, log, ...tokens }),
    files: createDiskAttachmentFiles(path.join(directory, 'attachments')),
    givenFiles: diskGivenFiles,
    pictures: ports?.pictures ?? createHttpsPictures({ clock, record: connections.record }),
    documentReader: createProcessDocumentReader({ begin: beginReader, clock, log }),
    speller: createWorkerSpeller({ clock, log, ...spelling }),
    prices: createKnownPrices(createGenaiPrices({ log })),
    providers: createChatProviders({ fetch, clock, log }),
    localModelServers: createLocalModelServers({ fetch, clock, log }),
    lockFile: createDiskLockFile({
      file: path.join(directory, 'lock.json'),
      ...(ports?.lockCost && { cost: ports.lockCost }),
    }),
    vaults: {
      keychain: ports?.keychain ?? createOsKeychain({ serviceName: keychainService, clock, log }),
      passphraseVault: createPassphraseVault({ file: passphraseFile, clock, log }),
      sessionVault: createSessionVault({ clock }),
    },
  }
}
