import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import { countAt, listAt, textAt } from '../http/json.ts'
import { modelInfoFrom } from '../http/list-models.ts'

/** One entry of `GET /api/tags`. https://docs.ollama.com/api/tags */
export function modelFromTag(entry: unknown): ModelInfo | undefined {
  const id = textAt(entry, 'model') ?? textAt(entry, 'name')
  return modelInfoFrom({
    id,
    label: textAt(entry, 'name'),
    contextWindowTokens: undefined,
    maxOutputTokens: undefined,
  })
}

/**
 * The model with what `POST /api/show` tells of it, or `undefined` for one that does not chat.
 * The window is what the model was made for, or the smaller one that its author set; the server
 * may run it with less, and says so only when it is full.
 */
export function withDetails(model: ModelInfo, details: unknown): ModelInfo | undefined {
  const capabilities = listAt(details, 'capabilities')
  if (capabilities.length > 0 && !capabilities.includes('completion')) return undefined
  const architecture = textAt(details, 'model_info', 'general.architecture') ?? ''
  const made = countAt(details, 'model_info', `${architecture}.context_length`)
  const parameters = textAt(details, 'parameters') ?? ''
  const set = Number(/^num_ctx\s+(\d+)\s*$/m.exec(parameters)?.[1])
  const windows = [made ?? 0, set].filter((size) => size > 0)
  return windows.length === 0 ? model : { ...model, contextWindowTokens: Math.min(...windows) }
}
