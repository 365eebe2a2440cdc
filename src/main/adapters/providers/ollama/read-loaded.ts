import type { LoadedModel } from '../../../../shared/model/local-model.ts'
import { countAt, textAt } from '../http/json.ts'
import { modelInfoFrom } from '../http/list-models.ts'

/** A model that was told to stay has a date that no machine will see. */
const forEverMs = 10 * 365 * 24 * 3_600_000

/** One entry of `GET /api/ps`. https://docs.ollama.com/api/ps */
export function loadedFromEntry(entry: unknown, nowMs: number): LoadedModel | undefined {
  const model = modelInfoFrom({
    id: textAt(entry, 'model') ?? textAt(entry, 'name'),
    label: undefined,
    contextWindowTokens: countAt(entry, 'context_length'),
    maxOutputTokens: undefined,
  })
  if (!model) return undefined
  const sizeBytes = countAt(entry, 'size') ?? 0
  const unloadsAt = Date.parse(textAt(entry, 'expires_at') ?? '')
  const contextTokens = model.contextWindowTokens
  return {
    modelId: model.id,
    sizeBytes,
    graphicsBytes: Math.min(sizeBytes, countAt(entry, 'size_vram') ?? 0),
    ...(contextTokens !== undefined && { contextTokens }),
    ...(unloadsAt > 0 && unloadsAt - nowMs < forEverMs && { unloadsAt }),
  }
}
