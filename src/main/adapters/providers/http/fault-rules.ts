import type { ServerErrorReason } from '../../../../shared/errors/catalog.ts'

/** The faults that a vendor's own words can mean. */
export type VendorFaultCode =
  | 'provider.auth'
  | 'provider.forbidden'
  | 'provider.rateLimited'
  | 'provider.quota'
  | 'provider.allowanceSpent'
  | 'provider.requestTooLarge'
  | 'provider.contextOverflow'
  | 'provider.badRequest'
  | 'provider.modelGone'
  | 'provider.endpointNotFound'
  | 'provider.refused'
  | 'provider.overloaded'
  | 'provider.serverError'
  | 'localModels.notFound'
  | 'localModels.serverTooOld'
  | 'localModels.diskFull'
  | 'localModels.registryUnreachable'

/** One row: every condition that it has must hold. The first row that holds decides. */
export interface FaultRule {
  readonly code: VendorFaultCode
  /** For server errors; `internal` if absent. */
  readonly reason?: ServerErrorReason
  readonly status?: readonly number[] | '3xx' | '4xx' | '5xx'
  /** A web page answered in the API's stead. */
  readonly isPage?: true
  /** The answer says when to come back. */
  readonly saysWhen?: true
  /** Looked for in the machine's words: code, type, status, reasons. */
  readonly words?: RegExp
  /** Looked for in the sentence for people; one of them is enough. */
  readonly message?: readonly RegExp[]
}

const spent: readonly FaultRule[] = [
  // OpenRouter's 402 for money that is only reserved by requests under way, and any like it.
  { code: 'provider.rateLimited', status: [402], saysWhen: true },
  { code: 'provider.rateLimited', status: [402], words: /in_flight/ },
  // Google words every limit as a spent account; what was exceeded says which it is.
  { code: 'provider.rateLimited', words: /^(?!.*Per(?:Day|Month)).*Per(?:Second|Minute|Hour)/ },
  // Before the empty purse: such refusals advise to buy more.
  { code: 'provider.allowanceSpent', words: /Per(?:Day|Month)/ },
  {
    code: 'provider.allowanceSpent',
    message: [
      /-per-(?:day|month)\b/i,
      /\b(?:requests|tokens) per (?:day|month)\b/i,
      /(?:hourly|daily|weekly|monthly) (?:usage )?limit/i,
    ],
  },
  {
    code: 'provider.quota',
    words: /insufficient_(?:quota|credits|funds)|billing|quota_exceeded/i,
  },
  {
    code: 'provider.quota',
    message: [
      /plan and billing/i,
      /credit balance/i,
      /insufficient (?:balance|credit|fund|quota)/i,
      /(?:any|more|enough|out of) credits/i,
      /usage limits?\b.*regain/i,
      /spending (?:cap|limit)/i,
      /key limit exceeded/i,
      /payment (?:required|information|method)/i,
    ],
  },
]

const tooLarge: readonly FaultRule[] = [
  { code: 'provider.requestTooLarge', words: /request_too_large/ },
  {
    code: 'provider.requestTooLarge',
    status: [400, 413],
    message: [
      /request (?:entity )?(?:is )?too large/i,
      /(?:payload|body|request) size (?:is too large|exceeds)/i,
    ],
  },
]

const tooLong: readonly FaultRule[] = [
  {
    code: 'provider.contextOverflow',
    words: /context_(?:length|window)_exceeded|exceed_context_size|string_above_max_length/i,
  },
  {
    code: 'provider.contextOverflow',
    message: [
      /prompt is too long/i,
      /max(?:imum)? (?:context|prompt) (?:length|size|window)/i,
      /context (?:length|limit|window|size)[^.]*\bexceed/i,
      /exceeds?\b[^.]*\bcontext (?:length|limit|window|size)/i,
      /input token count\b.*exceeds/i,
      /reduce the length of (?:the|your) (?:messages|prompt|input)/i,
      /too large for model with/i,
      /context length of only/i,
      // More than a minute's allowance holds: no waiting makes it fit.
      /request too large for .*tokens per/i,
    ],
  },
]

/** Before the wrong key: these come with its status too, and the key is right. */
const notAllowed: readonly FaultRule[] = [
  { code: 'provider.forbidden', words: /unsupported_country|request_forbidden|ip_not_authorized/ },
  {
    code: 'provider.forbidden',
    message: [
      /must be a member of an organization/i,
      /(?:location|country|region|territory) (?:is )?not supported/i,
    ],
  },
]

const wrongKey: readonly FaultRule[] = [
  {
    code: 'provider.auth',
    words:
      /invalid_api_key|authentication|unauthorized|unauthenticated|API_KEY_INVALID|invalid_token/i,
  },
  {
    code: 'provider.auth',
    status: [400, 401, 403],
    message: [
      /api[ -]?key\b.*\b(?:not valid|invalid|incorrect|expired|missing|not found|revoked|leaked)/i,
      /\b(?:invalid|incorrect|missing|expired|no) (?:x-)?(?:api[ -]?key|access token|auth)/i,
    ],
  },
]

const withheld: readonly FaultRule[] = [
  {
    code: 'provider.refused',
    words:
      /content_(?:policy|filter)|invalid_prompt|moderation|bio_policy|misalignment_policy|data_inspection_failed|safety/i,
  },
  {
    code: 'provider.refused',
    status: [400, 403, 422, 451],
    message: [
      /\bflagged\b/i,
      /moderation/i,
      /content (?:policy|filter|management policy)/i,
      /violat\w+ (?:our|the) .*polic/i,
    ],
  },
]

const noSuchModel: readonly FaultRule[] = [
  {
    code: 'provider.modelGone',
    words: /model_(?:not_|decommissioned)|invalid_model|(?:Model|Deployment)NotFound/i,
  },
  {
    code: 'provider.modelGone',
    status: [400, 404, 410, 422],
    message: [
      /\bmodels?\b[^.]*\bnot (?:found|exist|supported|available|a valid)/i,
      /\bmodels?\b[^.]*\b(?:doesn't exist|decommissioned|deprecated|no longer|retired)/i,
      /(?:unknown|invalid|no such|not a valid) model/i,
      /no endpoints found/i,
      /^models?[:/]/i,
      // Names of models hold dots and colons.
      /^model \S+ not found/i,
    ],
  },
]

const byStatus: readonly FaultRule[] = [
  { code: 'provider.auth', status: [401] },
  { code: 'provider.quota', status: [402] },
  { code: 'provider.forbidden', status: [403] },
  { code: 'provider.endpointNotFound', status: [404, 405, 410] },
  { code: 'provider.serverError', status: [408] },
  { code: 'provider.overloaded', status: [409, 425] },
  { code: 'provider.requestTooLarge', status: [413] },
  { code: 'provider.rateLimited', status: [429] },
  { code: 'provider.refused', status: [451] },
  { code: 'provider.overloaded', status: [503, 529] },
  { code: 'provider.overloaded', status: '5xx', words: /overloaded|unavailable/i },
  { code: 'provider.overloaded', status: '5xx', message: [/overloaded|at capacity|high demand/i] },
  { code: 'provider.serverError', status: '5xx' },
  { code: 'provider.badRequest', status: '4xx' },
]

/** For failures inside a stream, which have words but no status. */
const byWords: readonly FaultRule[] = [
  { code: 'provider.rateLimited', words: /rate_?limit|too_many_requests|resource_exhausted/i },
  { code: 'provider.forbidden', words: /permission|forbidden/i },
  { code: 'provider.modelGone', words: /not_found_error/i },
  { code: 'provider.badRequest', words: /invalid_request|bad_request|invalid_argument/i },
  { code: 'provider.overloaded', words: /overloaded|unavailable/i },
  { code: 'provider.serverError', words: /server_error|api_error|internal|timeout|upstream/i },
  { code: 'provider.rateLimited', message: [/rate limit/i] },
  { code: 'provider.overloaded', message: [/overloaded|try again later/i] },
]

/** Local servers, whose machine is the user's own. */
const notLoaded: readonly FaultRule[] = [
  {
    code: 'provider.serverError',
    reason: 'model-not-loaded',
    message: [
      /(?:failed|unable) to load (?:the )?model/i,
      /error loading model/i,
      /\bout of memory\b/i,
      /requires more system memory/i,
      /(?:runner|server process) (?:process )?has terminated/i,
    ],
  },
]

/**
 * What the vendors' refusals mean, from the particular to the general; an adapter puts its own
 * rows in front. Words come before the status, since one status means many things: 429 may be an
 * empty purse, 400 a wrong key, 402 a wait.
 */
export const sharedRules: readonly FaultRule[] = [
  { code: 'provider.endpointNotFound', status: [200, 400, 404, 405, 410], isPage: true },
  { code: 'provider.endpointNotFound', status: '3xx' },
  ...spent,
  ...tooLong,
  ...tooLarge,
  ...notAllowed,
  ...wrongKey,
  ...withheld,
  ...noSuchModel,
  ...notLoaded,
  ...byStatus,
  ...byWords,
]
