import type { Fault } from '../../../shared/errors/fault.ts'
import type { LogFields } from '../../ports/log.ts'
import type { Store, StoreAccess } from '../../ports/store.ts'

/**
 * Whether a method reads or writes. What a method takes and gives stands in the port alone;
 * the compiler refuses this table when it has a method too few or too many.
 */
export const storeMethods = {
  listConversations: 'read',
  readConversation: 'read',
  findConversation: 'read',
  readMessage: 'read',
  openConversation: 'read',
  readAncestors: 'read',
  readMessages: 'read',
  readPath: 'read',
  readMarks: 'read',
  findInMessages: 'read',
  sumBranch: 'read',
  readTurn: 'read',
  findTurn: 'read',
  readNodes: 'read',
  readExcerpts: 'read',
  countBranches: 'read',
  readDraft: 'read',
  listSentTexts: 'read',
  findAttachment: 'read',
  readAttachmentPages: 'read',
  sumUsage: 'read',
  readCalibration: 'read',
  listOutbox: 'read',
  readSentRequests: 'read',
  listConnections: 'read',
  listProviderAccounts: 'read',
  listBin: 'read',
  listFolders: 'read',
  beginTurn: 'write',
  appendText: 'write',
  endTurn: 'write',
  interruptAbandonedTurns: 'write',
  renameConversation: 'write',
  setConversationPinned: 'write',
  setConversationModel: 'write',
  setSystemPrompt: 'write',
  markMessages: 'write',
  selectLeaf: 'write',
  addVersion: 'write',
  addTree: 'write',
  nameBranch: 'write',
  removeBranch: 'write',
  restoreBranch: 'write',
  purgeBranches: 'write',
  showVersion: 'write',
  savePlace: 'write',
  moveToBin: 'write',
  takeFromBin: 'write',
  organiseConversations: 'write',
  moveAllToBin: 'write',
  takeAllFromBin: 'write',
  countDayOfBin: 'write',
  purgeFromBin: 'write',
  saveFolder: 'write',
  removeFolder: 'write',
  restoreFolder: 'write',
  saveDraft: 'write',
  addAttachment: 'write',
  removeUnusedAttachments: 'write',
  addToOutbox: 'write',
  setOutboxWait: 'write',
  takeFromOutbox: 'write',
  saveSentRequest: 'write',
  removeSentRequests: 'write',
  saveConnections: 'write',
  removeConnections: 'write',
  saveProviderAccount: 'write',
  removeProviderAccount: 'write',
} as const satisfies Record<Exclude<keyof Store, 'close'>, 'read' | 'write'>

export type StoreMethod = keyof typeof storeMethods

type Synchronous<Access> = {
  readonly [M in StoreMethod as (typeof storeMethods)[M] extends Access ? M : never]: (
    ...args: Parameters<Store[M]>
  ) => Awaited<ReturnType<Store[M]>>
}

/** The port's methods without their promises, as the worker runs them. */
export type LibraryReads = Synchronous<'read'>
export type LibraryWrites = Synchronous<'write'>

/** Reports something that is worth a line in the log but is no failure of the call. */
export type Note = (event: string, fields: LogFields) => void

/** What the worker is told when it starts. */
export interface StoreWorkerOptions {
  /** Where the database lies; its folder is made when it is not there. */
  readonly file: string
  readonly quarantine: boolean
  /** Milliseconds since the epoch; names the folders of copies and of quarantined files. */
  readonly openedAt: number
  /** A better-sqlite3 binary in place of the packaged one. */
  readonly nativeBinding?: string
}

export type StoreRequest =
  /** The first of all, and once. */
  | { readonly open: StoreWorkerOptions }
  | { readonly id: number; readonly method: StoreMethod; readonly args: readonly unknown[] }
  | { readonly close: true }

/** A failure that crossed the port: the fault for the caller, its cause for the log. */
export interface StoreFailure {
  readonly fault: Fault
  readonly cause: { readonly message: string; readonly stack: string | undefined }
}

export type StoreReply =
  | { readonly type: 'opened'; readonly access: StoreAccess }
  | { readonly type: 'refused'; readonly failure: StoreFailure }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly failure: StoreFailure }
  | { readonly type: 'note'; readonly event: string; readonly fields: LogFields }
