import type {
  ErrorCode,
  FaultData,
  NetworkReason,
  ServerErrorReason,
} from '../../shared/errors/catalog.ts'
import type { Fault } from '../../shared/errors/fault.ts'
import { integer, money, seconds, times } from './figures.ts'
import { words } from '../words/words.ts'
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

export const errorActLabels: { readonly [A in ErrorAct]: string } = {
  retry: 'Retry',
  'open-providers': 'Open provider settings',
  'open-privacy': 'Choose where keys are kept',
  'choose-model': 'Choose another model',
  'open-data': 'Show the data folder',
  'change-budgets': 'Change budgets',
}

/** Words for every code of the catalog. Does not compile with one missing. */
const errorCopy = {
  'conversation.notFound': () => ({
    title: 'This conversation is not here',
    text: 'It was deleted, or it never reached this disk.',
  }),
  'conversation.messageNotFound': () => ({
    title: 'That message is not here',
    text: 'It belongs to another conversation, or it was deleted.',
  }),
  'conversation.titleEmpty': () => ({
    title: 'A title needs a word',
    text: 'The old title stands. Type at least one letter.',
  }),
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
  'turn.emptyMessage': () => ({
    title: 'There is nothing to send',
    text: 'Type a message first.',
  }),
  'turn.tooLong': ({ chars, limitChars }) => ({
    title: 'This message is too long',
    text: `It has ${integer(chars)} characters and ${integer(limitChars)} can be sent. Split it, or cut ${integer(chars - limitChars)}.`,
  }),
  'turn.notContinuable': () => ({
    title: 'This answer cannot be continued',
    text: 'It is complete already, or it has no text to go on from.',
  }),
  'turn.notFound': () => ({
    title: 'That answer is no longer running',
    text: 'It has ended already; what it wrote stands in the conversation.',
  }),
  'turn.abandoned': () => ({
    title: 'The answer was not finished',
    text: 'Liminal was closed while it was being written.',
    act: 'retry',
  }),
  'turn.outputLimit': () => ({
    title: 'The answer reached its length limit',
    text: 'The model stopped at the most it may write in one answer.',
    act: 'retry',
  }),
  'turn.budgetReached': ({ period, limitMicroUsd, spentMicroUsd }) => ({
    title:
      period === 'day' ? 'The budget of this day is spent' : 'The budget of this month is spent',
    text: `${money(spentMicroUsd)} was spent, and ${money(limitMicroUsd)} is what you allow in a ${period}. Change it, wait for the next ${period}, or choose a model that costs nothing.`,
    act: 'change-budgets',
  }),
  'outbox.notWaiting': () => ({
    title: 'That message is no longer waiting',
    text: 'It was sent or taken back meanwhile; its text stands in the conversation or in the draft.',
  }),
  'provider.notFound': () => ({
    title: 'This provider was removed',
    text: 'Its conversations are still here. Choose a model of another provider.',
    act: 'choose-model',
  }),
  'provider.notConfigured': () => ({
    title: 'No model is chosen',
    text: 'Choose a model, or add a provider first.',
    act: 'choose-model',
  }),
  'provider.nameEmpty': () => ({
    title: 'The provider needs a name',
    text: 'Any name that you will recognise in the list of models.',
  }),
  'provider.baseUrlInvalid': ({ reason }) => ({
    title: 'This base URL cannot be used',
    text: baseUrlReasons[reason],
    act: 'open-providers',
  }),
  'provider.keyMissing': ({ reason }) => ({
    title: 'There is no key for this provider',
    text: keyMissingReasons[reason],
    act: 'open-providers',
  }),
  'provider.auth': ({ detail }) => ({
    title: 'The provider did not accept the key',
    text: `Check the key, or enter a new one.${quoted(detail)}`,
    act: 'open-providers',
  }),
  'provider.forbidden': ({ detail }) => ({
    title: 'This key may not do that',
    text: `The provider knows the key but refuses this model or act. Check the rights of the key.${quoted(detail)}`,
    act: 'open-providers',
  }),
  'provider.rateLimited': ({ detail, ...wait }) => ({
    title: 'Too many requests',
    text: `The provider asks to slow down. Try again ${waitWords(wait)}.${quoted(detail)}`,
    act: 'retry',
  }),
  'provider.quota': ({ detail }) => ({
    title: 'The account has no credit left',
    text: `Add credit with the provider, or choose another model.${quoted(detail)}`,
    act: 'choose-model',
  }),
  'provider.allowanceSpent': ({ detail, ...wait }) => ({
    title: 'The allowance for now is used up',
    text: `It comes back by itself${wait.retryAfterMs === undefined ? '' : `, ${waitWords(wait)}`}. Until then choose another model.${quoted(detail)}`,
    act: 'choose-model',
  }),
  'provider.requestTooLarge': ({ detail }) => ({
    title: 'The request is too large',
    text: `The provider does not take so much at once. Send less, or begin a new conversation.${quoted(detail)}`,
  }),
  'provider.contextOverflow': ({ limitTokens, usedTokens, detail }) => ({
    title: 'The conversation is too long for this model',
    text: `${overflowWords(usedTokens, limitTokens)} Leave out early messages, or choose a model with a larger context.${quoted(detail)}`,
    act: 'choose-model',
  }),
  'provider.badRequest': ({ status, detail }) => ({
    title: 'The provider did not understand the request',
    text: `It answered ${status ?? 'with an error'}. Another model may take it.${quoted(detail)}`,
    act: 'retry',
  }),
  'provider.modelGone': ({ detail }) => ({
    title: 'The provider does not have this model',
    text: `It may have been renamed or withdrawn. Choose another one.${quoted(detail)}`,
    act: 'choose-model',
  }),
  'provider.endpointNotFound': ({ status, detail }) => ({
    title: 'No such API at this address',
    text: `The server answered${status === undefined ? '' : ` ${status}`}, but not as this kind of provider. Check the base URL; many end in /v1.${quoted(detail)}`,
    act: 'open-providers',
  }),
  'provider.refused': ({ detail }) => ({
    title: 'The provider withheld the answer',
    text: `Its policy stopped the answer. Saying it differently, or another model, may help.${quoted(detail)}`,
    act: 'retry',
  }),
  'provider.overloaded': ({ detail, ...wait }) => ({
    title: 'The provider is overloaded',
    text: `Try again ${waitWords(wait)}.${quoted(detail)}`,
    act: 'retry',
  }),
  'provider.serverError': ({ reason, detail, ...wait }) => ({
    ...serverErrors[reason](wait),
    text: `${serverErrors[reason](wait).text}${quoted(detail)}`,
  }),
  'provider.network': ({ reason, host }) => ({
    title:
      reason === 'reset' || reason === 'changed'
        ? 'The connection broke'
        : 'The provider could not be reached',
    text: networkReasons[reason](host ?? 'The server'),
    act: 'retry',
  }),
  'provider.stalled': ({ afterMs }) => ({
    title: 'The provider went silent',
    text: `Nothing arrived for ${seconds(afterMs)}, so the connection was closed.`,
    act: 'retry',
  }),
  'provider.protocol': ({ detail }) => ({
    title: 'The connection ended early',
    text: `The provider did not say that the answer was finished.${quoted(detail)}`,
    act: 'retry',
  }),
  'localModels.nameInvalid': () => ({
    title: 'That is not the name of a model',
    text: 'Names look like qwen3:4b or hf.co/user/model. They are listed at ollama.com/library.',
  }),
  'localModels.notFound': ({ detail }) => ({
    title: 'No model has this name',
    text: `Check it at ollama.com/library; a size stands behind a colon, as in qwen3:4b.${quoted(detail)}`,
  }),
  'localModels.serverTooOld': ({ detail }) => ({
    title: 'This model needs a newer Ollama',
    text: `Update Ollama, then get the model again.${quoted(detail)}`,
  }),
  'localModels.diskFull': ({ detail }) => ({
    title: 'The disk of the server is full',
    text: `Free some space where Ollama keeps its models, then try again.${quoted(detail)}`,
    act: 'retry',
  }),
  'localModels.registryUnreachable': ({ detail }) => ({
    title: 'Ollama could not download the model',
    text: `Check the network of the machine where Ollama runs, then try again.${quoted(detail)}`,
    act: 'retry',
  }),
  'vault.choiceNeeded': () => ({
    title: 'Choose where keys are kept',
    text: 'No system keychain was found, so the key was not kept. Choose another place first.',
    act: 'open-privacy',
  }),
  'vault.locked': () => ({
    title: 'The passphrase vault is locked',
    text: 'Unlock it with your passphrase to use or keep keys.',
    act: 'open-privacy',
  }),
  'vault.unavailable': () => ({
    title: 'The place for keys does not answer',
    text: 'Unlock the system keychain, or choose another place for keys.',
    act: 'open-privacy',
  }),
  'vault.wrongPassphrase': () => ({
    title: 'That is not the passphrase',
    text: 'Type it again. The vault stays as it is.',
  }),
  'vault.passphraseTooShort': ({ minChars }) => ({
    title: 'The passphrase is too short',
    text: `Use at least ${times(minChars, 'character')}.`,
  }),
  'vault.unreadable': () => ({
    title: 'A stored key cannot be read',
    text: 'It was kept as it is, not deleted. Enter the key again to go on.',
    act: 'open-providers',
  }),
  'vault.secretInvalid': ({ reason }) => ({
    title: 'This key cannot be kept',
    text: secretReasons[reason],
  }),
  'store.unwritable': ({ path }) => ({
    title: 'The library cannot be written',
    text: `Give this account the right to write to ${path}, then try again.`,
    act: 'open-data',
  }),
  'store.corrupt': ({ path }) => ({
    title: 'The library is damaged',
    text: `Nothing was deleted. The file is at ${path}.`,
    act: 'open-data',
  }),
  'store.newer': ({ found, supported }) => ({
    title: 'The library belongs to a newer version of Liminal',
    text: `It has format ${found} and this version writes up to ${supported}. It can be read, but not changed. Update Liminal to write again.`,
  }),
  'store.diskFull': () => ({
    title: 'The disk is full',
    text: 'Free some space, then try again.',
  }),
  'store.failed': ({ path }) => ({
    title: 'The library did not take the change',
    text: `Try again. The reason is in the log; the library is at ${path}.`,
  }),
  'settings.unwritable': () => ({
    title: 'The settings could not be saved',
    text: 'The data folder may be full or write-protected. The old settings stand.',
    act: 'open-data',
  }),
  'app.linkRefused': ({ reason }) => ({
    title: 'This link is not opened',
    text: linkReasons[reason],
  }),
  'app.internal': ({ incidentId }) => ({
    title: 'Something went wrong in Liminal',
    text: incidentId
      ? `This is a bug. The log has the details under ${incidentId}.`
      : 'This is a bug. The log has the details.',
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

const baseUrlReasons: {
  readonly [R in FaultData<'provider.baseUrlInvalid'>['reason']]: string
} = {
  missing: 'Enter the address of the API, for instance https://example.com/v1.',
  'not-a-url': 'That is not an address. It should look like https://example.com/v1.',
  'not-http': 'The address must begin with https:// or http://.',
  'has-credentials':
    'Take the user name and password out of the address; the key has its own field.',
  'not-secure':
    'Plain http would send the key in the open. Use https://; http:// is for this machine only.',
}

const keyMissingReasons: { readonly [R in FaultData<'provider.keyMissing'>['reason']]: string } = {
  'never-entered': 'Enter the key in the provider’s settings.',
  'origin-changed':
    'The key was entered for another address and is not sent to the new one. Enter it again.',
  lost: 'The key is gone from the place where it was kept. Enter it again; your conversations are untouched.',
}

const secretReasons: { readonly [R in FaultData<'vault.secretInvalid'>['reason']]: string } = {
  empty: 'The key is empty. Paste the whole key.',
  'too-long': 'The key is too long for the keychain. Check that only the key was pasted.',
  'not-text': 'The key has characters that cannot be sent. Copy it again from the provider.',
}

const linkReasons: { readonly [R in FaultData<'app.linkRefused'>['reason']]: string } = {
  'not-a-url': 'It does not hold an address that can be opened.',
  'not-https': 'Only https addresses are opened from a conversation.',
  'has-credentials': 'It carries a user name or password, as deceptive links do.',
}

const networkReasons: { readonly [R in NetworkReason]: (host: string) => string } = {
  offline: () => 'This machine is not connected. Check the network, then retry.',
  changed: () => 'The network of this machine changed, or it slept, and the connection broke.',
  dns: (host) => `${host} was not found. Check the base URL and the network.`,
  'dns-busy': () => 'The name service did not answer. Check the network, then retry.',
  refused: refusedWords,
  reset: (host) => `${host} closed the connection.`,
  tls: (host) => `The secure connection to ${host} failed; its certificate may be wrong.`,
  timeout: (host) => `${host} did not answer in time.`,
  unreachable: (host) => `There is no way to ${host} from this network.`,
  other: (host) => `${host} could not be reached. Check the base URL and the network.`,
}

const serverErrors: {
  readonly [R in ServerErrorReason]: (wait: Wait) => ErrorCopy
} = {
  internal: (wait) => ({
    title: 'The provider had an error',
    text: `It was not your message. Try again ${waitWords(wait)}.`,
    act: 'retry',
  }),
  'model-not-loaded': () => ({
    title: 'The server could not load this model',
    text: 'The machine may lack the memory for it. Close other programs, or choose a smaller model.',
    act: 'choose-model',
  }),
}

/** The port that Ollama has listened on since its first version. */
const ollamaPort = ':11434'

function refusedWords(host: string): string {
  return host.endsWith(ollamaPort)
    ? `Ollama is not running at ${host}. Start Ollama, then retry.`
    : `${host} refused the connection. Check that the server is running.`
}

function quoted(detail: string | undefined): string {
  if (detail === undefined) return ''
  // A sentence that is quoted whole brings its own end.
  return /[.!?…]$/.test(detail) ? ` It said: “${detail}”` : ` It said: “${detail}”.`
}

function overflowWords(used: number | undefined, limit: number | undefined): string {
  if (limit === undefined) return 'The model takes fewer tokens than this conversation has.'
  if (used === undefined) return `The model takes ${integer(limit)} tokens.`
  return `It has ${integer(used)} tokens and the model takes ${integer(limit)}.`
}
