import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import { countAt, listAt, textAt } from '../http/json.ts'
import { modelInfoFrom } from '../http/list-models.ts'

/** One entry of `GET /v1beta/models`, if it answers in text. https://ai.google.dev/api/models */
export function modelFromGemini(entry: unknown): ModelInfo | undefined {
  const name = textAt(entry, 'name')?.replace(/^models\//, '')
  const methods = listAt(entry, 'supportedGenerationMethods')
  if (name === undefined || otherPurposes.test(name)) return undefined
  if (!methods.includes('generateContent')) return undefined
  return modelInfoFrom({
    id: name,
    label: textAt(entry, 'displayName'),
    contextWindowTokens: countAt(entry, 'inputTokenLimit'),
    maxOutputTokens: countAt(entry, 'outputTokenLimit'),
  })
}

/** They too are asked by `generateContent`, for speech and pictures. */
const otherPurposes = /-tts\b|-image\b|-audio\b/

/** Where a model is asked; tuned ones have a folder of their own. */
export function modelPath(model: string): string {
  const name = model.includes('/') ? model : `models/${model}`
  return name.split('/').map(encodeURIComponent).join('/')
}
