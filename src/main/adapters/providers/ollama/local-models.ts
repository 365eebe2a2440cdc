import { FaultError, type Fault } from '../../../../shared/errors/fault.ts'
import type { ConnectionPurpose } from '../../../../shared/model/connection.ts'
import type { LoadedModel } from '../../../../shared/model/local-model.ts'
import type { ProviderConnection } from '../../../ports/chat-provider.ts'
import type { LocalModels, PullEvent } from '../../../ports/local-models.ts'
import { createCall, type Call } from '../http/call.ts'
import { faultOf } from '../http/fault-of.ts'
import { readFrames } from '../http/frames.ts'
import { listAt } from '../http/json.ts'
import { getDocument, postDocument } from '../http/plain-request.ts'
import type { ProviderDependencies } from '../http/provider-dependencies.ts'
import { abortable, readChunks } from '../http/read-chunks.ts'
import { lackOf } from '../http/unready.ts'
import { pullRules } from './pull-rules.ts'
import { loadedFromEntry } from './read-loaded.ts'
import { createPullReader } from './read-pull.ts'
import { credentials, serverUrl } from './server.ts'

/** What an Ollama server holds, and how it comes by more. */
export function createOllamaLocalModels({ fetch, clock }: ProviderDependencies): LocalModels {
  const callFor = (purpose: ConnectionPurpose, connection: ProviderConnection): Call =>
    createCall({ fetch, clock, connection, purpose, rules: pullRules, credentials })

  return {
    async listLoaded(connection, signal) {
      const loaded: LoadedModel[] = []
      await ask(callFor('local-models', connection), connection, signal, {
        open: (call) => getDocument(call, `${serverUrl(connection)}/api/ps`, signal),
        take: (document) => {
          const entries = listAt(document, 'models').map((entry) =>
            loadedFromEntry(entry, clock.now()),
          )
          loaded.push(...entries.filter((model) => model !== undefined))
        },
      })
      return loaded
    },

    // A request without a prompt only sets how long the model is held.
    // https://docs.ollama.com/faq#how-do-i-keep-a-model-loaded-in-memory-or-make-it-unload-immediately
    async unload(connection, model, signal) {
      await ask(callFor('local-models', connection), connection, signal, {
        open: (call) =>
          postDocument(
            call,
            `${serverUrl(connection)}/api/generate`,
            { model, keep_alive: 0, stream: false },
            signal,
          ),
        take: () => undefined,
      })
    },

    async *pull(connection, model, signal) {
      const lack = lackOf(connection, {})
      yield* lack
        ? [failed(lack)]
        : endedOnce(readPull(callFor('pull-model', connection), connection, model, signal), signal)
    },
  }
}

interface Question {
  readonly open: (call: Call) => Promise<Response>
  readonly take: (document: unknown) => void
}

async function ask(
  call: Call,
  connection: ProviderConnection,
  signal: AbortSignal,
  { open, take }: Question,
): Promise<void> {
  const lack = lackOf(connection, {})
  if (lack) throw new FaultError(lack)
  try {
    signal.throwIfAborted()
    const response = await abortable(open(call), signal)
    for await (const frame of readFrames(readChunks(response, signal))) {
      if (frame !== 'done') take(frame.document)
    }
  } catch (error) {
    if (signal.aborted) throw error
    throw new FaultError(call.faultOfError(error), { cause: error })
  }
}

async function* readPull(
  call: Call,
  connection: ProviderConnection,
  model: string,
  signal: AbortSignal,
): AsyncGenerator<PullEvent, void> {
  const read = createPullReader()
  try {
    signal.throwIfAborted()
    const body = { model, stream: true }
    const opened = postDocument(call, `${serverUrl(connection)}/api/pull`, body, signal)
    const response = await abortable(opened, signal)
    for await (const frame of readFrames(readChunks(response, signal))) {
      const reading = frame === 'done' ? undefined : read(frame.document)
      if (reading?.type === 'failure') {
        yield failed(call.faultOfReading(reading))
      } else if (reading) yield reading
    }
  } catch (error) {
    if (!signal.aborted) yield failed(call.faultOfError(error))
  }
}

/** Everything up to the first end, and an end in any case. */
async function* endedOnce(
  events: AsyncIterable<PullEvent>,
  signal: AbortSignal,
): AsyncGenerator<PullEvent, void> {
  for await (const event of events) {
    if (signal.aborted) break
    yield event
    if (event.type === 'ended') return
  }
  if (signal.aborted) yield { type: 'ended', outcome: { state: 'stopped' } }
  else yield failed(faultOf('provider.protocol', {}))
}

function failed(fault: Fault): PullEvent {
  return { type: 'ended', outcome: { state: 'failed', fault } }
}
