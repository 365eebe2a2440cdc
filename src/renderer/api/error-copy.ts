import type {
  ErrorCode,
  FaultData,
  NetworkReason,
  ServerErrorReason,
} from '../../shared/errors/catalog.ts'
import type { Fault } from '../../shared/errors/fault.ts'
import type { errors } from '../../shared/words/en/errors.ts'
import { sentences, words } from '../words/words.ts'
import { integer, money, seconds } from './figures.ts'
import { attachmentErrorCopy } from './attachment-error-copy.ts'
import { waitWords, type Wait } from './wait-words.ts'

/** What the user can do about an error with one press; the window decides how. */
export type ErrorAct =
  | 'retry'
  | 'open-providers'
  | 'open-privacy'
  | 'choose-model'
  | 'open-data'
  | 'change-budgets'

export interface ErrorCopy {
  readonly title: string
  /** What happened and what to do. What was kept is said by the place that shows it. */
  readonly text: string
  readonly act?: ErrorAct
}

/** What the button says that does it. */
export function errorActLabel(act: ErrorAct): string {
  return words(`errors.act.${act}`)
}

/** Words for every code of the catalog. Does not compile with one missing. */
const errorCopy = {
  'conversation.notFound': () => plain('conversation.notFound'),
  'conversation.messageNotFound': () => plain('conversation.messageNotFound'),
  'conversation.lastBranch': () => plain('conversation.lastBranch'),
  'conversation.titleEmpty': () => plain('conversation.titleEmpty'),
  'conversation.tooManyTags': ({ limit }) => ({
    title: words('sidebar.errors.tooManyTags'),
    text: words('sidebar.errors.tooManyTagsText', { limit: integer(limit) }),
  }),
  'folder.notFound': () => ({
    title: words('sidebar.errors.folderGone'),
    text: words('sidebar.errors.folderGoneText'),
  }),
  'folder.nameEmpty': () => ({
    title: words('sidebar.errors.folderUnnamed'),
    text: words('sidebar.errors.folderUnnamedText'),
  }),
  'folder.tooMany': ({ limit }) => ({
    title: words('sidebar.errors.tooManyFolders'),
    text: words('sidebar.errors.tooManyFoldersText', { limit: integer(limit) }),
  }),
  'turn.emptyMessage': () => plain('turn.emptyMessage'),
  'turn.tooLong': ({ chars, limitChars }) =>
    plain('turn.tooLong', {
      gaps: {
        chars: integer(chars),
        limit: integer(limitChars),
        excess: integer(chars - limitChars),
      },
    }),
  'turn.notContinuable': () => plain('turn.notContinuable'),
  'turn.notFound': () => plain('turn.notFound'),
  'turn.abandoned': () => plain('turn.abandoned', { act: 'retry' }),
  'turn.outputLimit': () => plain('turn.outputLimit', { act: 'retry' }),
  'turn.budgetReached': ({ period, limitMicroUsd, spentMicroUsd }) => ({
    title: words(`errors.turn.budgetReached.${period}Title`),
    text: words(`errors.turn.budgetReached.${period}Text`, {
      spent: money(spentMicroUsd),
      limit: money(limitMicroUsd),
    }),
    act: 'change-budgets',
  }),
  'outbox.notWaiting': () => plain('outbox.notWaiting'),
  ...attachmentErrorCopy,
  'provider.notFound': () => plain('provider.notFound', { act: 'choose-model' }),
  'provider.notConfigured': () => plain('provider.notConfigured', { act: 'choose-model' }),
  'provider.nameEmpty': () => plain('provider.nameEmpty'),
  'provider.baseUrlInvalid': ({ reason }) => ({
    title: words('errors.provider.baseUrlInvalid.title'),
    text: words(`errors.provider.baseUrlInvalid.${reason}`),
    act: 'open-providers',
  }),
  'provider.keyMissing': ({ reason }) => ({
    title: words('errors.provider.keyMissing.title'),
    text: words(`errors.provider.keyMissing.${reason}`),
    act: 'open-providers',
  }),
  'provider.auth': ({ detail }) => plain('provider.auth', { act: 'open-providers', detail }),
  'provider.forbidden': ({ detail }) =>
    plain('provider.forbidden', { act: 'open-providers', detail }),
  'provider.rateLimited': ({ detail, ...wait }) =>
    plain('provider.rateLimited', { gaps: { wait: waitWords(wait) }, act: 'retry', detail }),
  'provider.quota': ({ detail }) => plain('provider.quota', { act: 'choose-model', detail }),
  'provider.allowanceSpent': ({ detail, ...wait }) => ({
    title: words('errors.provider.allowanceSpent.title'),
    text: sentences(
      wait.retryAfterMs === undefined
        ? words('errors.provider.allowanceSpent.text')
        : words('errors.provider.allowanceSpent.textWithWait', { wait: waitWords(wait) }),
      quoted(detail),
    ),
    act: 'choose-model',
  }),
  'provider.requestTooLarge': ({ detail }) => plain('provider.requestTooLarge', { detail }),
  'provider.contextOverflow': ({ limitTokens, usedTokens, detail }) => ({
    title: words('errors.provider.contextOverflow.title'),
    text: sentences(
      overflowWords(usedTokens, limitTokens),
      words('errors.provider.contextOverflow.text'),
      quoted(detail),
    ),
    act: 'choose-model',
  }),
  'provider.badRequest': ({ status, detail }) => ({
    title: words('errors.provider.badRequest.title'),
    text: sentences(
      status === undefined
        ? words('errors.provider.badRequest.text')
        : words('errors.provider.badRequest.textWithStatus', { status }),
      quoted(detail),
    ),
    act: 'retry',
  }),
  'provider.modelGone': ({ detail }) =>
    plain('provider.modelGone', { act: 'choose-model', detail }),
  'provider.endpointNotFound': ({ status, detail }) => ({
    title: words('errors.provider.endpointNotFound.title'),
    text: sentences(
      status === undefined
        ? words('errors.provider.endpointNotFound.text')
        : words('errors.provider.endpointNotFound.textWithStatus', { status }),
      quoted(detail),
    ),
    act: 'open-providers',
  }),
  'provider.refused': ({ detail }) => plain('provider.refused', { act: 'retry', detail }),
  'provider.overloaded': ({ detail, ...wait }) =>
    plain('provider.overloaded', { gaps: { wait: waitWords(wait) }, act: 'retry', detail }),
  'provider.serverError': ({ reason, detail, ...wait }) => {
    const copy = serverErrors[reason](wait)
    return { ...copy, text: sentences(copy.text, quoted(detail)) }
  },
  'provider.network': ({ reason, host }) => ({
    title: words(
      reason === 'reset' || reason === 'changed'
        ? 'errors.provider.network.broke'
        : 'errors.provider.network.unreached',
    ),
    text: networkWords(reason, host ?? words('errors.theServer')),
    act: 'retry',
  }),
  'provider.stalled': ({ afterMs }) =>
    plain('provider.stalled', { gaps: { span: seconds(afterMs) }, act: 'retry' }),
  'provider.protocol': ({ detail }) => plain('provider.protocol', { act: 'retry', detail }),
  'localModels.nameInvalid': () => plain('localModels.nameInvalid'),
  'localModels.notFound': ({ detail }) => plain('localModels.notFound', { detail }),
  'localModels.serverTooOld': ({ detail }) => plain('localModels.serverTooOld', { detail }),
  'localModels.diskFull': ({ detail }) => plain('localModels.diskFull', { act: 'retry', detail }),
  'localModels.registryUnreachable': ({ detail }) =>
    plain('localModels.registryUnreachable', { act: 'retry', detail }),
  'vault.choiceNeeded': () => plain('vault.choiceNeeded', { act: 'open-privacy' }),
  'vault.locked': () => plain('vault.locked', { act: 'open-privacy' }),
  'vault.unavailable': () => plain('vault.unavailable', { act: 'open-privacy' }),
  'vault.wrongPassphrase': () => plain('vault.wrongPassphrase'),
  'vault.passphraseTooShort': ({ minChars }) => ({
    title: words('errors.vault.passphraseTooShort.title'),
    text: words('errors.vault.passphraseTooShort.text', { count: minChars }),
  }),
  'vault.unreadable': () => plain('vault.unreadable', { act: 'open-providers' }),
  'vault.secretInvalid': ({ reason }) => ({
    title: words('errors.vault.secretInvalid.title'),
    text: words(`errors.vault.secretInvalid.${reason}`),
  }),
  'lock.wrongPassphrase': () => plain('lock.wrongPassphrase'),
  'lock.waiting': ({ until }) =>
    plain('lock.waiting', { gaps: { wait: waitWords({ retryAt: until }) } }),
  'store.unwritable': ({ path }) => plain('store.unwritable', { gaps: { path }, act: 'open-data' }),
  'store.corrupt': ({ path }) => plain('store.corrupt', { gaps: { path }, act: 'open-data' }),
  'store.newer': ({ found, supported }) => plain('store.newer', { gaps: { found, supported } }),
  'store.diskFull': () => plain('store.diskFull'),
  'store.failed': ({ path }) => plain('store.failed', { gaps: { path } }),
  'picture.refused': ({ reason }) => ({
    title: words('errors.picture.notLoaded'),
    text: words(`errors.picture.refused.${reason}`),
  }),
  'picture.unreachable': ({ host, status }) => ({
    title: words('errors.picture.notLoaded'),
    text:
      status === undefined
        ? words('errors.picture.unreachable', { host })
        : words('errors.picture.answered', { host, status }),
    act: 'retry',
  }),
  'picture.unusable': ({ reason }) => ({
    title: words('errors.picture.notLoaded'),
    text: words(`errors.picture.unusable.${reason}`),
  }),
  'settings.unwritable': () => plain('settings.unwritable', { act: 'open-data' }),
  'app.linkRefused': ({ reason }) => ({
    title: words('errors.app.linkRefused.title'),
    text: words(`errors.app.linkRefused.${reason}`),
  }),
  'app.saveFailed': ({ reason }) => ({
    title: words('code.saveFailed'),
    text: words(reason === 'disk-full' ? 'code.saveDiskFull' : 'code.saveNotWritable'),
  }),
  'app.locked': () => plain('app.locked'),
  'app.internal': ({ incidentId }) => ({
    title: words('errors.app.internal.title'),
    text: incidentId
      ? words('errors.app.internal.textWithId', { incidentId })
      : words('errors.app.internal.text'),
  }),
} as const satisfies { readonly [C in ErrorCode]: (data: FaultData<C>) => ErrorCopy }

/** The words for one failure. */
export function copyOf(fault: Fault): ErrorCopy {
  // The pair of code and data is one row of the catalog, which a plain lookup cannot express.
  const write = errorCopy[fault.code] as (data: Fault['data']) => ErrorCopy
  return write(fault.data)
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCopy, code)
}

type Said = typeof errors

/** The codes whose words are a title and a text. */
type PlainCode = {
  [C in ErrorCode]: C extends `${infer Family extends keyof Said}.${infer Name}`
    ? Name extends keyof Said[Family]
      ? Said[Family][Name] extends { readonly title: string; readonly text: string }
        ? C
        : never
      : never
    : never
}[ErrorCode]

type PlainTextKey = 'errors.turn.emptyMessage.text'

interface PlainRest {
  /** What is put into the text. */
  readonly gaps?: Readonly<Record<string, string | number>>
  readonly act?: ErrorAct
  /** What the provider itself said. */
  readonly detail?: string | undefined
}

function plain(code: PlainCode, { gaps = {}, act, detail }: PlainRest = {}): ErrorCopy {
  return {
    title: words(`errors.${code}.title`),
    // The gaps differ from code to code; that none stays open is tested for all of them.
    text: sentences(words(`errors.${code}.text` as PlainTextKey, gaps), quoted(detail)),
    ...(act && { act }),
  }
}

const serverErrors: {
  readonly [R in ServerErrorReason]: (wait: Wait) => ErrorCopy
} = {
  internal: (wait) =>
    plain('provider.serverError', { gaps: { wait: waitWords(wait) }, act: 'retry' }),
  'model-not-loaded': () => ({
    title: words('errors.provider.serverError.notLoadedTitle'),
    text: words('errors.provider.serverError.notLoadedText'),
    act: 'choose-model',
  }),
}

/** The port that Ollama has listened on since its first version. */
const ollamaPort = ':11434'

function networkWords(reason: NetworkReason, host: string): string {
  return reason === 'refused' && host.endsWith(ollamaPort)
    ? words('errors.provider.network.ollamaRefused', { host })
    : words(`errors.provider.network.${reason}`, { host })
}

function quoted(detail: string | undefined): string | undefined {
  if (detail === undefined) return undefined
  const isSentence = /[.!?…。！？]$/.test(detail)
  return words(isSentence ? 'errors.saidSentence' : 'errors.said', { detail })
}

function overflowWords(used: number | undefined, limit: number | undefined): string {
  if (limit === undefined) return words('errors.provider.contextOverflow.unknown')
  return used === undefined
    ? words('errors.provider.contextOverflow.limit', { limit: integer(limit) })
    : words('errors.provider.contextOverflow.both', { used: integer(used), limit: integer(limit) })
}
