import type { ModelInfo } from '../../../../shared/model/model-info.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Call } from '../http/call.ts'
import { readFrames } from '../http/frames.ts'
import { postDocument } from '../http/plain-request.ts'
import { abortable, readChunks } from '../http/read-chunks.ts'
import { withDetails } from './models.ts'

interface ShowJob {
  readonly call: Call
  readonly baseUrl: string
  readonly clock: Clock
}

/** More models than anyone scrolls through; those after them stay without figures. */
const maxShown = 64

/** The list is worth more than its figures, so they do not keep it waiting. */
const showWithinMs = 3000

const atOnce = 4

/**
 * Looks up what the list of models leaves out. Whatever can't be had in time is left as it was.
 * @throws the signal's reason once it fired
 */
export async function showModels(
  job: ShowJob,
  models: readonly ModelInfo[],
  signal: AbortSignal,
): Promise<readonly ModelInfo[]> {
  const limit = new AbortController()
  const cancelLimit = job.clock.after(showWithinMs, () => limit.abort())
  const within = AbortSignal.any([signal, limit.signal])
  const shown: (ModelInfo | undefined)[] = [...models]
  const due = models.slice(0, maxShown).entries()

  async function work(): Promise<void> {
    for (const [index, model] of due) shown[index] = await show(job, model, within)
  }

  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    cancelLimit()
  }
  signal.throwIfAborted()
  return shown.filter((model) => model !== undefined)
}

async function show(
  { call, baseUrl }: ShowJob,
  model: ModelInfo,
  signal: AbortSignal,
): Promise<ModelInfo | undefined> {
  try {
    signal.throwIfAborted()
    const document = { model: model.id }
    const asked = postDocument(call, `${baseUrl}/api/show`, document, signal, 'describe-models')
    const response = await abortable(asked, signal)
    for await (const frame of readFrames(readChunks(response, signal))) {
      if (frame !== 'done') return withDetails(model, frame.document)
    }
  } catch {
    return model
  }
  return model
}
