import { FaultError } from '../../../../shared/errors/fault.ts'
import type { ModelId } from '../../../../shared/model/ids.ts'
import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import type { Call } from './call.ts'
import { faultOf } from './fault-of.ts'
import { readFrames } from './frames.ts'
import { at, countAt, listAt, textAt } from './json.ts'
import { abortable, readChunks } from './read-chunks.ts'

interface ListJob {
  readonly call: Call
  readonly open: (signal: AbortSignal) => Promise<Response>
  /** Reads one entry of the list; `undefined` leaves it out. Default: as most endpoints write it. */
  readonly readModel?: (entry: unknown) => ModelInfo | undefined
}

/**
 * Asks an endpoint for its models.
 * @throws FaultError of the `provider.*` family, or the signal's reason once it fired
 */
export async function fetchModels(
  job: ListJob,
  signal: AbortSignal,
): Promise<readonly ModelInfo[]> {
  const { readModel = modelFromEntry } = job
  try {
    signal.throwIfAborted()
    const response = await abortable(job.open(signal), signal)
    const models: ModelInfo[] = []
    let isList = false
    for await (const frame of readFrames(readChunks(response, signal))) {
      if (frame === 'done') break
      const entries = entriesOf(frame.document)
      if (!entries) continue
      isList = true
      models.push(...entries.map(readModel).filter((model) => model !== undefined))
    }
    if (!isList)
      throw new FaultError(faultOf('provider.endpointNotFound', { status: response.status }))
    return models
  } catch (error) {
    if (error instanceof FaultError || signal.aborted) throw error
    throw new FaultError(job.call.faultOfError(error), { cause: error })
  }
}

/** `{data: […]}` of OpenAI and Anthropic, `{models: […]}`, or bare entries of a list. */
function entriesOf(document: unknown): readonly unknown[] | undefined {
  for (const name of ['data', 'models']) {
    if (Array.isArray(at(document, name))) return listAt(document, name)
  }
  // Ollama with no model installed says `{"object":"list","data":null}`, or `{"models":null}`.
  if (at(document, 'object') === 'list' || hasNoModels(document)) return []
  return textAt(document, 'id') === undefined ? undefined : [document]
}

function hasNoModels(document: unknown): boolean {
  const isObject = typeof document === 'object' && document !== null
  return isObject && 'models' in document && document.models === null
}

function modelFromEntry(entry: unknown): ModelInfo | undefined {
  return modelInfoFrom({
    id: textAt(entry, 'id'),
    label: textAt(entry, 'display_name') ?? textAt(entry, 'name'),
    contextWindowTokens: firstCount(entry, contextWindowFields),
    maxOutputTokens: firstCount(entry, maxOutputFields),
  })
}

interface ToldModel {
  readonly id: string | undefined
  readonly label: string | undefined
  readonly contextWindowTokens: number | undefined
  readonly maxOutputTokens: number | undefined
}

/** What an endpoint told of a model, without what can't be true; `undefined` if it can't be asked. */
export function modelInfoFrom(told: ToldModel): ModelInfo | undefined {
  const { id, contextWindowTokens, maxOutputTokens } = told
  if (id === undefined || id.length > 300) return undefined
  const label = told.label?.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return {
    id: id as ModelId,
    label: label ? label.slice(0, 300) : id,
    ...(contextWindowTokens !== undefined && contextWindowTokens > 0 && { contextWindowTokens }),
    ...(maxOutputTokens !== undefined && maxOutputTokens > 0 && { maxOutputTokens }),
  }
}

/** As Anthropic, OpenRouter, Groq, Mistral, vLLM and llama.cpp name them. */
const contextWindowFields: readonly (readonly string[])[] = [
  ['max_input_tokens'],
  ['context_length'],
  ['context_window'],
  ['max_context_length'],
  ['max_model_len'],
  ['meta', 'n_ctx_train'],
]

const maxOutputFields: readonly (readonly string[])[] = [
  ['max_tokens'],
  ['top_provider', 'max_completion_tokens'],
  ['max_completion_tokens'],
]

function firstCount(entry: unknown, fields: readonly (readonly string[])[]): number | undefined {
  return fields
    .map((path) => countAt(entry, ...path))
    .find((count) => count !== undefined && count > 0)
}
