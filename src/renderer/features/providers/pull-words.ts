import type { LoadedModel, ModelPull } from '../../../shared/model/local-model.ts'
import { bytes, integer, seconds } from '../../api/figures.ts'

/** How far a pull is, between 0 and 1; `undefined` until that can be told. */
export function pullShare({ completedBytes, totalBytes }: ModelPull): number | undefined {
  return totalBytes === 0 ? undefined : completedBytes / totalBytes
}

/** What a pull under way is doing. */
export function pullWords(pull: ModelPull): string {
  if (pull.phase === 'starting') return 'Looking up what belongs to it'
  if (pull.phase === 'finishing') return 'Everything came; Ollama is checking it'
  const { completedBytes, totalBytes, bytesPerSecond } = pull
  const far = `${bytes(completedBytes)} of ${bytes(totalBytes)}`
  if (bytesPerSecond === undefined) return far
  if (bytesPerSecond < 1) return `${far} · nothing is arriving just now`
  const leftMs = ((totalBytes - completedBytes) / bytesPerSecond) * 1000
  return `${far} · ${bytes(bytesPerSecond)} a second · about ${seconds(leftMs)} left`
}

/** The same in few words and steps of ten percent, to be heard rather than read. */
export function spokenPull(pull: ModelPull): string {
  const share = pullShare(pull)
  if (share === undefined || pull.phase === 'starting') return `Getting ${pull.modelId}`
  if (pull.phase === 'finishing') return `Checking ${pull.modelId}`
  return `${pull.modelId}: ${Math.floor(share * 10) * 10} percent`
}

/** What stays when a pull is over early. */
export function keptPullWords({ completedBytes }: ModelPull): string {
  return completedBytes === 0
    ? 'Nothing had come yet.'
    : `Ollama keeps the ${bytes(completedBytes)} that came until it restarts; getting it again goes on from there.`
}

/** Where a loaded model lies, with how much room, and for how long. */
export function loadedWords(model: LoadedModel): string {
  const { contextTokens, unloadsAt } = model
  return [
    `${bytes(model.sizeBytes)}, ${memoryWords(model)}`,
    contextTokens === undefined ? undefined : `room for ${integer(contextTokens)} tokens`,
    unloadsAt === undefined ? 'stays' : `until ${clockTime.format(unloadsAt)}`,
  ]
    .filter((words) => words !== undefined)
    .join(' · ')
}

function memoryWords({ sizeBytes, graphicsBytes }: LoadedModel): string {
  if (graphicsBytes <= 0) return 'in main memory'
  if (graphicsBytes >= sizeBytes) return 'all in graphics memory'
  return `${Math.round((graphicsBytes / sizeBytes) * 100)} % in graphics memory`
}

const clockTime = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
