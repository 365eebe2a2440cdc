import type { ModelId } from '../../shared/model/ids.ts'
import type { LoadedModel, PullOutcome, PullPhase } from '../../shared/model/local-model.ts'
import type { ProviderKind } from '../../shared/model/provider.ts'
import type { ProviderConnection } from './chat-provider.ts'

/** What a pull tells of itself, each time the whole. */
export interface PullProgress {
  readonly type: 'progress'
  readonly phase: PullPhase
  /** Of all layers that are known so far; those that were there already count as completed. */
  readonly completedBytes: number
  readonly totalBytes: number
  /** What came over the network in this pull. */
  readonly receivedBytes: number
}

export type PullEvent = PullProgress | { readonly type: 'ended'; readonly outcome: PullOutcome }

/**
 * The models of a server that runs them on a machine of the user, beside asking them.
 * Stateless: everything it needs comes with the call. One conformance suite runs against every
 * adapter, over real sockets, and against the fake.
 */
export interface LocalModels {
  /**
   * What the server holds in its memory now, in its order.
   * @throws FaultError of the `provider.*` family; on abort the signal's reason
   */
  readonly listLoaded: (
    connection: ProviderConnection,
    signal: AbortSignal,
  ) => Promise<readonly LoadedModel[]>

  /**
   * Has the server let a model go as soon as no answer needs it. One that is not loaded is fine.
   * @throws FaultError of the `provider.*` family; on abort the signal's reason
   */
  readonly unload: (
    connection: ProviderConnection,
    model: ModelId,
    signal: AbortSignal,
  ) => Promise<void>

  /**
   * Has the server download a model, or bring it up to date.
   *
   * - Must never throw: every failure is encoded in the one `ended`, its text redacted.
   * - Must yield exactly one `ended`, as the last event; `complete` only after the server's own
   *   word for it.
   * - On abort must end the connection, which ends the download, and yield `stopped` at once.
   * - Must not time out: a large model takes hours, and its checking is silent.
   * - The server keeps what it has downloaded; pulling the same model again goes on from there.
   */
  readonly pull: (
    connection: ProviderConnection,
    model: ModelId,
    signal: AbortSignal,
  ) => AsyncIterable<PullEvent>
}

/** By the kinds that have models of their own to look after. */
export type LocalModelServers = Readonly<Partial<Record<ProviderKind, LocalModels>>>
