import { retryOf } from '../../src/shared/errors/retry.ts'
import type { Fault } from '../../src/shared/errors/fault.ts'
import type { ErrorCode, NetworkReason } from '../../src/shared/errors/catalog.ts'
import type { Outcome } from '../../src/shared/model/turn-event.ts'
import { waitBeforeNextTry } from '../../src/main/domain/turn/retry-policy.ts'
import { copyOf, type ErrorAct } from '../../src/renderer/api/error-copy.ts'

/** One of ours that a kind of the corpus may be. */
interface Ours {
  readonly states: readonly Outcome['state'][]
  readonly code?: ErrorCode
  /** For connection failures: how it failed. */
  readonly reasons?: readonly NetworkReason[]
}

const failed = (code: ErrorCode): readonly Ours[] => [{ states: ['failed', 'interrupted'], code }]

const unreachable: readonly NetworkReason[] = [
  'offline',
  'dns',
  'dns-busy',
  'refused',
  'reset',
  'unreachable',
]

/** The corpus's names for what went wrong, and what that is with us. The only such table. */
const kinds: Readonly<Record<string, readonly Ours[]>> = {
  ok: [{ states: ['complete'] }],
  ok_truncated_by_length: [{ states: ['truncated'], code: 'turn.outputLimit' }],

  auth_invalid_key: failed('provider.auth'),
  auth_forbidden: failed('provider.forbidden'),
  billing: failed('provider.quota'),
  quota_exhausted: failed('provider.allowanceSpent'),
  rate_limited: failed('provider.rateLimited'),
  overloaded: failed('provider.overloaded'),
  server_error: failed('provider.serverError'),
  context_too_long: failed('provider.contextOverflow'),
  request_too_large: failed('provider.requestTooLarge'),
  invalid_request: failed('provider.badRequest'),
  model_not_found: failed('provider.modelGone'),
  content_filtered: [{ states: ['filtered'], code: 'provider.refused' }],

  // The same failure as `server_error`, told within a stream that had begun.
  stream_error: [{ states: ['interrupted'], code: 'provider.serverError' }],
  // By the vendor's silence about its end, or by the connection's own end.
  stream_truncated: [
    { states: ['interrupted'], code: 'provider.protocol' },
    { states: ['interrupted'], code: 'provider.network', reasons: ['reset'] },
  ],
  stream_stalled: [{ states: ['failed', 'interrupted'], code: 'provider.stalled' }],
  // What a redirect breaks is not the stream's protocol but the address's promise to be an API.
  protocol_error: [...failed('provider.protocol'), ...failed('provider.endpointNotFound')],

  network_unreachable: [{ states: ['failed'], code: 'provider.network', reasons: unreachable }],
  tls_error: [{ states: ['failed'], code: 'provider.network', reasons: ['tls'] }],
  timeout_connect: [{ states: ['failed'], code: 'provider.network', reasons: ['timeout'] }],
  timeout_first_byte: [{ states: ['failed'], code: 'provider.stalled' }],
}

/** What is wrong with an outcome of this kind; `undefined` when it is right. */
export function wrongKind(kind: string, outcome: Outcome): string | undefined {
  const row = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!row) return `the kind ${kind} is not in the table`
  return row.some((ours) => isOf(ours, outcome)) ? undefined : `is ${told(outcome)}, not ${kind}`
}

function isOf(ours: Ours, { state, fault }: Outcome): boolean {
  return (
    ours.states.includes(state) &&
    ours.code === fault?.code &&
    (ours.reasons === undefined ||
      (fault?.code === 'provider.network' && ours.reasons.includes(fault.data.reason)))
  )
}

export function told({ state, fault }: Outcome): string {
  return `${state}${fault ? ` ${fault.code} ${JSON.stringify(fault.data)}` : ''}`
}

/**
 * The corpus's retry class of an outcome. A request is sent again by itself only if the answer
 * had not begun (`failed`), the catalog says `after`, and the policy knows how long to wait.
 * `auto` in the corpus reads "under the policy", and the policy asks the user where a vendor
 * wants more than 30 s: such a fault is `auto` and `manual` at once, and says when in its data.
 */
export function retryClassesOf(outcome: Outcome): readonly string[] {
  const { fault, state } = outcome
  if (!fault) return ['n/a']
  if (retryOf(fault) === 'never') return ['never']
  if (state !== 'failed' || retryOf(fault) === 'now') return ['manual']
  const first = { tries: 1, elapsedMs: 0 }
  if (waitBeforeNextTry(fault, first, 0) !== undefined) return ['auto']
  const asks = 'retryAfterMs' in fault.data && fault.data.retryAfterMs !== undefined
  return asks ? ['manual', 'auto'] : ['manual']
}

/** What the corpus would have the person offered, and how that is seen in our words. */
const actions: Readonly<Record<string, { readonly act?: ErrorAct; readonly words: RegExp }>> = {
  trim_or_switch_model: { act: 'choose-model', words: /larger context/ },
  choose_model: { act: 'choose-model', words: /choose another/i },
  open_billing: { words: /add credit/i },
  lower_max_tokens_or_add_credits: { words: /add credit.*fewer max_tokens/i },
  offer_start_ollama: { act: 'retry', words: /start ollama/i },
}

/** What is wrong with what the window offers; of an action not in the table, if it offers nothing. */
export function wrongAction(action: string, fault: Fault | undefined): string | undefined {
  if (!fault) return `offers nothing where ${action} is wanted`
  const { act, text } = copyOf(fault)
  const wanted = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!wanted) return act ? undefined : `offers nothing where ${action} is wanted`
  const isOffered = (!wanted.act || wanted.act === act) && wanted.words.test(text)
  return isOffered ? undefined : `offers ${act ?? 'no act'}, “${text}”, not ${action}`
}
