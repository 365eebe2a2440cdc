import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import type { ProviderKind } from '../../../../shared/model/provider.ts'
import type {
  ChatProvider,
  ChatRequest,
  ProviderConnection,
  RequestOnWire,
} from '../../../ports/chat-provider.ts'
import type { AnswerDecoder } from './answer-decoder.ts'
import { createCall, type Call } from './call.ts'
import type { FaultRule } from './fault-rules.ts'
import { fetchModels } from './list-models.ts'
import type { ProviderDependencies } from './provider-dependencies.ts'
import { streamAnswer } from './stream-answer.ts'
import { failedStream, lackOf } from './unready.ts'
import { withoutImages } from './without-images.ts'

/** What is particular to a vendor whose API is spoken over HTTP. */
export interface HttpVendor {
  readonly kind: ProviderKind
  /** What a connection must have before anything is sent. */
  readonly needs: { readonly key?: true; readonly baseUrl?: true }
  readonly rules: readonly FaultRule[]
  /** How the vendor takes a key. */
  readonly credentials: (apiKey: string) => Readonly<Record<string, string>>
  readonly createDecoder: () => AnswerDecoder
  /** Asks for an answer; resolves on a successful response's headers. */
  readonly openAnswer: (exchange: Asking & { readonly request: ChatRequest }) => Promise<Response>
  /** Asks for the list of models. */
  readonly openModels: (exchange: Asking) => Promise<Response>
  /** Reads one entry of the list; `undefined` leaves it out. Default: as most endpoints write it. */
  readonly readModel?: (entry: unknown) => ModelInfo | undefined
  /** What is to be done with the list before it is given. */
  readonly finishModels?: (
    models: readonly ModelInfo[],
    exchange: Asking,
  ) => readonly ModelInfo[] | Promise<readonly ModelInfo[]>
}

/** One request on its way. */
export interface Asking {
  readonly call: Call
  readonly connection: ProviderConnection
  readonly signal: AbortSignal
}

/** The port's promises, kept once for every vendor. */
export function createHttpProvider(
  vendor: HttpVendor,
  { fetch, clock, log }: ProviderDependencies,
): ChatProvider {
  const { kind, needs, rules, credentials, readModel } = vendor
  const shared = { fetch, clock, rules, credentials }

  return {
    kind,

    stream(request, connection, signal, observer) {
      const lack = lackOf(connection, needs)
      if (lack) return failedStream(lack)
      const onSent = (sent: RequestOnWire): void => {
        observer?.sign('connected')
        observer?.sent(withoutImages(sent, request.messages))
      }
      const call = createCall({ ...shared, connection, purpose: 'answer', onSent })
      const job = {
        call,
        open: (callSignal: AbortSignal) =>
          vendor.openAnswer({ call, connection, request, signal: callSignal }),
        decode: vendor.createDecoder(),
        onUnknownEvents: (count: number) => log?.info('provider.unknownEvents', { kind, count }),
      }
      return streamAnswer(job, signal, observer?.sign)
    },

    async listModels(connection, signal) {
      const lack = lackOf(connection, needs)
      if (lack) throw new FaultError(lack)
      const call = createCall({ ...shared, connection, purpose: 'list-models' })
      const job = {
        call,
        open: (callSignal: AbortSignal) =>
          vendor.openModels({ call, connection, signal: callSignal }),
        ...(readModel && { readModel }),
      }
      const models = await fetchModels(job, signal)
      return (await vendor.finishModels?.(models, { call, connection, signal })) ?? models
    },
  }
}
