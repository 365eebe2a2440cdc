import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { app, net } from 'electron'
import type { AppConfig } from '../compose-adapters.ts'
import { createTellOfAnswer, isInFront } from './answer-notices.ts'
import { createDragFile } from './drag-file.ts'
import { desktop } from './desktop.ts'
import { createUtilityReaderProcess } from './reader-process.ts'

export interface ConfigParts {
  readonly dataPath: string
  /** The folder of the built main process, with its workers beside it. */
  readonly builtUrl: URL
  /** The library's worker, begun ahead. */
  readonly storeThread: Worker
  readonly showWindow: () => void
}

/** What Electron is to the domain tier. */
export function appConfig({ dataPath, builtUrl, storeThread, showWindow }: ConfigParts): AppConfig {
  const beside = (name: string): URL => new URL(name, builtUrl)
  const binding = app.isPackaged ? undefined : process.env['LIMINAL_SQLITE_BINDING']
  return {
    about: {
      version: app.getVersion(),
      electronVersion: process.versions.electron,
      chromiumVersion: process.versions.chrome,
      nodeVersion: process.versions.node,
      dataPath,
    },
    desktop: {
      ...desktop,
      isInFront,
      tellOfAnswer: createTellOfAnswer(showWindow),
      dragFile: createDragFile(path.join(app.getPath('userData'), 'dragged')),
    },
    keychainService: 'Liminal',
    beginReader: createUtilityReaderProcess(beside('document-reader.js')),
    tokens: { workerUrl: beside('token-worker.js') },
    spelling: {
      workerUrl: beside('spelling-worker.js'),
      dictionariesUrl: beside('dictionaries/'),
      language: () => app.getLocale(),
    },
    isOnline: () => (app.isReady() ? net.isOnline() : undefined),
    sqlite: {
      workerUrl: beside('store-worker.js'),
      begunWorker: storeThread,
      ...(binding !== undefined && { nativeBinding: binding }),
    },
  }
}
