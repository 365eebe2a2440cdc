import { z } from 'zod'

/**
 * Whether asking again may help: `never` without a change by the user; `now` if the user wants
 * it, who is offered it; `after` a while and by itself, as the retry policy says (the data may
 * say how long).
 */
export type Retry = 'never' | 'now' | 'after'

/** Who has to act for it not to happen again. */
export type Blame = 'user' | 'vendor' | 'app'

interface CatalogRow {
  readonly data: z.ZodType
  /** By the data's `reason` where the reasons differ. */
  readonly retry: Retry | Readonly<Record<string, Retry>>
  readonly blame: Blame
}

const none = z.object({})

/** Text from outside: already redacted and cut by `redact`, shown only as a quotation. */
const detail = z.object({ detail: z.string().max(400).optional() })

const retryAfter = detail.extend({
  /** As the provider said. */
  retryAfterMs: z.number().int().nonnegative().optional(),
  /** When that is, in milliseconds since the epoch; once a turn is over. */
  retryAt: z.number().int().optional(),
})

/** How a connection failed, as far as the system tells. */
export const networkReasonSchema = z.enum([
  'offline',
  /** The connection broke with the machine's own network, or while it slept. */
  'changed',
  'dns',
  'dns-busy',
  'refused',
  'reset',
  'tls',
  'timeout',
  'unreachable',
  'other',
])
export type NetworkReason = z.infer<typeof networkReasonSchema>

/** What a server that failed by its own fault could not do, as far as it tells. */
export const serverErrorReasonSchema = z.enum(['internal', 'model-not-loaded'])
export type ServerErrorReason = z.infer<typeof serverErrorReasonSchema>

/**
 * Why nothing could be read from a file of a known kind: it asks for a password, is broken, took
 * too much time or memory, or holds pictures of text only.
 */
export const attachmentReasonSchema = z.enum(['encrypted', 'damaged', 'too-slow', 'no-text'])
export type AttachmentReason = z.infer<typeof attachmentReasonSchema>

/** Why a file of the user's own could not be opened: it is gone, a folder or a device, or locked. */
export const notOpenedReasonSchema = z.enum(['missing', 'not-a-file', 'not-permitted'])
export type NotOpenedReason = z.infer<typeof notOpenedReasonSchema>

/**
 * Every way in which something can fail, in one table. Cancelling is an outcome, not an error.
 * Words for people are chosen in the renderer by `error-copy.ts`; nothing here is shown as is.
 */
export const catalog = {
  'conversation.notFound': { data: none, retry: 'never', blame: 'user' },
  'conversation.messageNotFound': { data: none, retry: 'never', blame: 'user' },
  /** Without this branch the conversation would have no message. */
  'conversation.lastBranch': { data: none, retry: 'never', blame: 'user' },
  'conversation.titleEmpty': { data: none, retry: 'never', blame: 'user' },
  'conversation.tooManyTags': {
    data: z.object({ limit: z.number().int() }),
    retry: 'never',
    blame: 'user',
  },
  'folder.notFound': { data: none, retry: 'never', blame: 'user' },
  'folder.nameEmpty': { data: none, retry: 'never', blame: 'user' },
  'folder.tooMany': { data: z.object({ limit: z.number().int() }), retry: 'never', blame: 'user' },

  'turn.emptyMessage': { data: none, retry: 'never', blame: 'user' },
  'turn.tooLong': {
    data: z.object({ limitChars: z.number().int(), chars: z.number().int() }),
    retry: 'never',
    blame: 'user',
  },
  /** The answer is complete, or has no text to go on from. */
  'turn.notContinuable': { data: none, retry: 'never', blame: 'user' },
  'turn.notFound': { data: none, retry: 'never', blame: 'user' },
  /** The app ended while the answer was streaming. */
  'turn.abandoned': { data: none, retry: 'now', blame: 'app' },
  /** The answer reached the model's or the request's limit of output tokens. */
  'turn.outputLimit': { data: none, retry: 'now', blame: 'vendor' },

  /** What may be spent in a day or a month is spent; nothing was begun. */
  'turn.budgetReached': {
    data: z.object({
      period: z.enum(['day', 'month']),
      limitMicroUsd: z.number().int().positive(),
      spentMicroUsd: z.number().int().nonnegative(),
    }),
    retry: 'never',
    blame: 'user',
  },
  /** It was sent or taken back meanwhile. */
  'outbox.notWaiting': { data: none, retry: 'never', blame: 'user' },

  'attachment.tooLarge': {
    data: z.object({
      bytes: z.number().int().nonnegative(),
      limitBytes: z.number().int().nonnegative(),
    }),
    retry: 'never',
    blame: 'user',
  },
  'attachment.empty': { data: none, retry: 'never', blame: 'user' },
  /** Neither an image nor anything that text can be read from. */
  'attachment.kindUnknown': { data: none, retry: 'never', blame: 'user' },
  'attachment.unreadable': {
    data: z.object({ reason: attachmentReasonSchema }),
    retry: 'never',
    blame: 'user',
  },
  /** The system did not give a file that was to be opened with the app. */
  'attachment.notOpened': {
    data: z.object({ reason: notOpenedReasonSchema }),
    retry: 'never',
    blame: 'user',
  },
  /** The library knows no such file, or not any more. */
  'attachment.notFound': { data: none, retry: 'never', blame: 'user' },
  /** What lies on the disk is not what was put there; it is not sent. */
  'attachment.damaged': {
    data: z.object({ name: z.string().max(255).optional() }),
    retry: 'never',
    blame: 'app',
  },

  'provider.notFound': { data: none, retry: 'never', blame: 'user' },
  /** No account or no model was chosen. */
  'provider.notConfigured': { data: none, retry: 'never', blame: 'user' },
  'provider.nameEmpty': { data: none, retry: 'never', blame: 'user' },
  'provider.baseUrlInvalid': {
    data: z.object({
      reason: z.enum(['missing', 'not-a-url', 'not-http', 'has-credentials', 'not-secure']),
    }),
    retry: 'never',
    blame: 'user',
  },
  /** The account has no key, or its base URL moved to another origin than the key's. */
  'provider.keyMissing': {
    data: z.object({ reason: z.enum(['never-entered', 'origin-changed', 'lost']) }),
    retry: 'never',
    blame: 'user',
  },
  'provider.auth': { data: detail, retry: 'never', blame: 'user' },
  'provider.forbidden': { data: detail, retry: 'never', blame: 'user' },
  'provider.rateLimited': { data: retryAfter, retry: 'after', blame: 'vendor' },
  /** There is no money left: it does not come back by itself. */
  'provider.quota': { data: detail, retry: 'never', blame: 'user' },
  /** What is allowed per day or month is used up: it comes back by itself, but not soon. */
  'provider.allowanceSpent': { data: retryAfter, retry: 'never', blame: 'user' },
  'provider.contextOverflow': {
    data: detail.extend({
      limitTokens: z.number().int().nonnegative().optional(),
      usedTokens: z.number().int().nonnegative().optional(),
    }),
    retry: 'never',
    blame: 'user',
  },
  /** More bytes than the server takes, whatever the tokens. */
  'provider.requestTooLarge': { data: detail, retry: 'never', blame: 'user' },
  'provider.badRequest': {
    data: detail.extend({ status: z.number().int().optional() }),
    retry: 'never',
    blame: 'app',
  },
  'provider.modelGone': { data: detail, retry: 'never', blame: 'user' },
  /** The address answered, but not as this kind of API: a wrong path or a web page. */
  'provider.endpointNotFound': {
    data: detail.extend({ status: z.number().int().optional() }),
    retry: 'never',
    blame: 'user',
  },
  /** The vendor withheld the answer, or the rest of it, by policy. */
  'provider.refused': { data: detail, retry: 'never', blame: 'vendor' },
  'provider.overloaded': { data: retryAfter, retry: 'after', blame: 'vendor' },
  'provider.serverError': {
    data: retryAfter.extend({ reason: serverErrorReasonSchema }),
    // A model that does not fit into the memory will not fit in a second either.
    retry: { internal: 'after', 'model-not-loaded': 'now' },
    blame: 'vendor',
  },
  'provider.network': {
    data: z.object({ reason: networkReasonSchema, host: z.string().max(300).optional() }),
    retry: {
      offline: 'now',
      changed: 'now',
      // A name that is not known will not be known in a second; a resolver that is busy may be.
      dns: 'now',
      'dns-busy': 'after',
      refused: 'now',
      reset: 'after',
      // A wrong certificate is a wrong server, or someone between.
      tls: 'never',
      timeout: 'after',
      unreachable: 'after',
      other: 'now',
    },
    blame: 'vendor',
  },
  'provider.stalled': {
    data: z.object({ afterMs: z.number().int().nonnegative() }),
    retry: 'now',
    blame: 'vendor',
  },
  /** The stream broke the vendor's own rules, or ended without its terminal marker. */
  'provider.protocol': { data: detail, retry: 'now', blame: 'vendor' },

  /** What was typed can't be the name of a model. */
  'localModels.nameInvalid': { data: none, retry: 'never', blame: 'user' },
  /** No registry has a model of this name, or it is not for everybody. */
  'localModels.notFound': { data: detail, retry: 'never', blame: 'user' },
  /** The model needs a newer version of the server. */
  'localModels.serverTooOld': { data: detail, retry: 'never', blame: 'user' },
  /** The disk of the server's machine has no room for the model. */
  'localModels.diskFull': { data: detail, retry: 'now', blame: 'user' },
  /** The server could not fetch from the registry: its network, or the registry itself. */
  'localModels.registryUnreachable': { data: detail, retry: 'now', blame: 'vendor' },

  /** No keychain was found, and the user has not yet said where keys are to be kept. */
  'vault.choiceNeeded': { data: none, retry: 'never', blame: 'user' },
  'vault.locked': { data: none, retry: 'never', blame: 'user' },
  /** The chosen place for keys does not answer now. */
  'vault.unavailable': { data: none, retry: 'after', blame: 'user' },
  'vault.wrongPassphrase': { data: none, retry: 'now', blame: 'user' },
  'vault.passphraseTooShort': {
    data: z.object({ minChars: z.number().int() }),
    retry: 'never',
    blame: 'user',
  },
  /** A value is there but cannot be decrypted; it was kept. */
  'vault.unreadable': { data: none, retry: 'never', blame: 'app' },
  'vault.secretInvalid': {
    data: z.object({ reason: z.enum(['empty', 'too-long', 'not-text']) }),
    retry: 'never',
    blame: 'user',
  },

  'lock.wrongPassphrase': { data: none, retry: 'now', blame: 'user' },
  /** After wrong tries no passphrase is looked at for a while; in milliseconds since the epoch. */
  'lock.waiting': { data: z.object({ until: z.number().int() }), retry: 'after', blame: 'user' },

  'store.unwritable': { data: z.object({ path: z.string() }), retry: 'after', blame: 'user' },
  'store.corrupt': { data: z.object({ path: z.string() }), retry: 'never', blame: 'app' },
  /** Written by a newer version of the app: read, never written. */
  'store.newer': {
    data: z.object({ found: z.number().int(), supported: z.number().int() }),
    retry: 'never',
    blame: 'user',
  },
  'store.diskFull': { data: none, retry: 'after', blame: 'user' },
  /** The store did not do what was asked, for a reason that is in the log. */
  'store.failed': { data: z.object({ path: z.string() }), retry: 'now', blame: 'app' },

  /** Not an address from which pictures are fetched; `private`: it leads to this machine or nearby. */
  'picture.refused': {
    data: z.object({
      reason: z.enum(['not-a-url', 'not-https', 'has-credentials', 'private', 'redirected']),
    }),
    retry: 'never',
    blame: 'vendor',
  },
  /** No picture came: no connection, none in time, or another answer, whose status is told. */
  'picture.unreachable': {
    data: z.object({ host: z.string().max(300), status: z.number().int().optional() }),
    retry: 'now',
    blame: 'vendor',
  },
  'picture.unusable': {
    data: z.object({ reason: z.enum(['too-large', 'not-a-picture', 'too-many-pixels']) }),
    retry: 'never',
    blame: 'vendor',
  },

  'settings.unwritable': { data: none, retry: 'after', blame: 'user' },

  'app.linkRefused': {
    data: z.object({
      reason: z.enum(['not-a-url', 'not-https', 'has-credentials', 'unsafe-mail']),
    }),
    retry: 'never',
    blame: 'user',
  },
  /** A file that the user wanted to keep was not written, or not wholly. */
  'app.saveFailed': {
    data: z.object({ reason: z.enum(['disk-full', 'not-writable']) }),
    retry: 'now',
    blame: 'user',
  },
  /** The app is locked: it answers nothing but the way in. */
  'app.locked': { data: none, retry: 'never', blame: 'user' },
  /** A bug. The stack is in the log under this id. */
  'app.internal': { data: z.object({ incidentId: z.string() }), retry: 'now', blame: 'app' },
} as const satisfies Record<string, CatalogRow>

export type ErrorCode = keyof typeof catalog

/** The typed data that comes with a code. */
export type FaultData<C extends ErrorCode> = z.infer<(typeof catalog)[C]['data']>
