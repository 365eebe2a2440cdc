import type { ModelId, ProviderId } from '../../shared/model/ids.ts'
import type { ModelInfo } from '../../shared/model/model-info.ts'
import type { KeepAlive, ProviderAccount, ProviderKind } from '../../shared/model/provider.ts'
import type { SentRequest } from '../../shared/model/sent-request.ts'
import type { StreamEvent } from '../../shared/model/turn-event.ts'
import type { PromptCacheUse } from '../domain/turn/prompt-cache.ts'
import type { PromptMessage } from '../domain/turn/prompt.ts'

/** One request for an answer. */
export interface ChatRequest {
  readonly model: ModelId
  /** The user's own standing instruction; sent as the vendor's system prompt. */
  readonly system?: string
  /** Oldest first; the last one is the user's, but in a continuation. Never empty. */
  readonly messages: readonly ChatMessage[]
  /**
   * Whether the answer has begun already: the messages then end in what it has said so far,
   * followed by the request for its rest unless the model takes a prefill.
   */
  readonly isContinuation?: boolean
  /** Upper limit of the answer's tokens; absent leaves it to the adapter's default. */
  readonly maxOutputTokens?: number
  /** Room for the messages and the answer in tokens, for servers that set it up for each request. */
  readonly contextTokens?: number
  /** The most that the model takes, as far as it is known; `contextTokens` may not grow past it. */
  readonly contextWindowTokens?: number
  /**
   * What of the model's window is left for the answer, where the window is known: a limit that
   * the adapter has to send of its own accord must not exceed it.
   */
  readonly answerRoomTokens?: number
  /** Absent where the vendor's prompt cache would not pay. */
  readonly promptCache?: PromptCacheUse
}

/** One message of a request, with the images that the model is to look at. */
export interface ChatMessage extends Omit<PromptMessage, 'images'> {
  /** In their order, within the limits of `imageRulesOf`; only where the model takes images. */
  readonly images?: readonly ImageToSend[]
}

/** An image on its way to a model. */
export interface ImageToSend {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** The bytes, in base64. */
  readonly data: string
}

/** How to reach one account. The key is lent for one call and must not outlive it. */
export interface ProviderConnection {
  /** Normalised, without trailing slash; absent for kinds with a fixed address. */
  readonly baseUrl?: string
  readonly apiKey?: string
  /** How long to hold the model after the call, for servers that load it on demand. */
  readonly keepAlive?: KeepAlive
}

/**
 * One kind of model vendor. Stateless: everything it needs comes with the call.
 * One conformance suite runs against every adapter, over real sockets.
 */
export interface ChatProvider {
  readonly kind: ProviderKind

  /**
   * Asks for an answer and yields its events as they come.
   *
   * - Must never throw: every failure is encoded in the one `ended`, translated to a fault of
   *   the catalog, its text redacted (the connection's key included).
   * - Must yield exactly one `ended`, as the last event; every opened part is closed before it.
   * - `complete` only after the vendor's own terminal marker; an end of stream without it is
   *   `interrupted` with `provider.protocol`, a broken connection `interrupted` with
   *   `provider.network` once content came, and `failed` before. A failure that the vendor tells
   *   within its stream is `interrupted` in any case: the answer had begun.
   * - `truncated` with `turn.outputLimit` when the vendor says the output limit was reached;
   *   `filtered` with `provider.refused` when it withheld the answer.
   * - On abort must end the connection and yield `ended` with `cancelled` at once.
   * - Must not retry, and must not time out: those rules are the turn engine's. One exception:
   *   a request that was refused for an option of ours is sent once more without that option.
   * - Must tell every sign of life as it comes, whether or not it makes an event, and every
   *   request that it sends.
   * - Must send nothing but what the request holds.
   */
  readonly stream: (
    request: ChatRequest,
    connection: ProviderConnection,
    signal: AbortSignal,
    observer?: StreamObserver,
  ) => AsyncIterable<StreamEvent>

  /**
   * Lists the models that the account may use, in the endpoint's order. Authenticated, so it
   * also serves as the test of a key.
   * @throws FaultError of the `provider.*` family; on abort the signal's reason
   */
  readonly listModels: (
    connection: ProviderConnection,
    signal: AbortSignal,
  ) => Promise<readonly ModelInfo[]>
}

/** Who is told what goes over the wire while an answer is asked for. Must not throw nor block. */
export interface StreamObserver {
  readonly sign: (sign: StreamSign) => void
  /** A request was written to its connection; not called where nothing leaves the machine. */
  readonly sent: (request: RequestOnWire) => void
}

/**
 * `connected` when the request goes out over its connection, or needs none; `life` when the
 * connection stirred (headers, pings, comments); `progress` when a part of the answer came, or of
 * an event that is not whole yet.
 */
export type StreamSign = 'connected' | 'life' | 'progress'

/**
 * A request as it stood on the wire, but for what must not show: credentials are masked whole,
 * and the connection's key wherever it stands, in every form of `secretForms`. In the place of an
 * image stands its size.
 */
export type RequestOnWire = Pick<SentRequest, 'method' | 'url' | 'headers' | 'body'>

/** The adapters by kind. */
export type ChatProviders = Readonly<Record<ProviderKind, ChatProvider>>

/**
 * Lends the connection of an account, its key included, for as long as `work` runs.
 * @throws FaultError `provider.notFound`, `provider.keyMissing`, and what the vault throws
 */
export type UseConnection = <T>(
  id: ProviderId,
  work: (account: ProviderAccount, connection: ProviderConnection) => Promise<T>,
) => Promise<T>
