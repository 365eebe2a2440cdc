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
}

/**
 * Asks an endpoint for its models.
 * @throws FaultError of the `provider.*` family, or the signal's reason once it fired
 */
export async function fetchModels(
  job: ListJob,
  signal: AbortSignal,
): Promise<readonly ModelInfo[]> {
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
      models.push(...entries.map(modelFromEntry).filter((model) => model !== undefined))
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
  // Ollama with no model installed says `{"object":"list","data":null}`.
  if (at(document, 'object') === 'list') return []
  return textAt(document, 'id') === undefined ? undefined : [document]
}

function modelFromEntry(entry: unknown): ModelInfo | undefined {
  const id = textAt(entry, 'id')
  if (id === undefined || id.length > 300) return undefined
  const label = labelOf(entry) ?? id
  const contextWindowTokens = firstCount(entry, contextWindowFields)
  const maxOutputTokens = firstCount(entry, maxOutputFields)
  return {
    id: id as ModelId,
    label,
    ...(contextWindowTokens !== undefined && { contextWindowTokens }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
  }
}

function labelOf(entry: unknown): string | undefined {
  const text = textAt(entry, 'display_name') ?? textAt(entry, 'name')
  const clean = text?.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return clean ? clean.slice(0, 300) : undefined
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
