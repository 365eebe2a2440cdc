import type { LoadedModel, ModelPull } from '../../../shared/model/local-model.ts'
import { bytes, integer, seconds } from '../../api/figures.ts'
import { dateFormat } from '../../words/formats.ts'
import { words } from '../../words/words.ts'

/** How far a pull is, between 0 and 1; `undefined` until that can be told. */
export function pullShare({ completedBytes, totalBytes }: ModelPull): number | undefined {
  return totalBytes === 0 ? undefined : completedBytes / totalBytes
}

/** What a pull under way is doing. */
export function pullWords(pull: ModelPull): string {
  if (pull.phase === 'starting') return words('providers.starting')
  if (pull.phase === 'finishing') return words('providers.finishing')
  const { completedBytes, totalBytes, bytesPerSecond } = pull
  const far = words('providers.ofBytes', {
    done: bytes(completedBytes),
    total: bytes(totalBytes),
  })
  if (bytesPerSecond === undefined) return far
  if (bytesPerSecond < 1) return [far, words('providers.nothingArrives')].join(' · ')
  const leftMs = ((totalBytes - completedBytes) / bytesPerSecond) * 1000
  return [
    far,
    words('providers.speed', { bytes: bytes(bytesPerSecond) }),
    words('providers.timeLeft', { time: seconds(leftMs) }),
  ].join(' · ')
}

/** The same in few words and steps of ten percent, to be heard rather than read. */
export function spokenPull(pull: ModelPull): string {
  const share = pullShare(pull)
  const model = pull.modelId
  if (share === undefined || pull.phase === 'starting') return words('providers.getting', { model })
  if (pull.phase === 'finishing') return words('providers.checking', { model })
  return words('providers.percent', { model, percent: Math.floor(share * 10) * 10 })
}

/** What stays when a pull is over early. */
export function keptPullWords({ completedBytes }: ModelPull): string {
  return completedBytes === 0
    ? words('providers.nothingCame')
    : words('providers.keptUntilRestart', { bytes: bytes(completedBytes) })
}

/** Where a loaded model lies, with how much room, and for how long. */
export function loadedWords(model: LoadedModel): string {
  const { contextTokens, unloadsAt } = model
  return [
    memoryWords(model),
    contextTokens === undefined
      ? undefined
      : words('providers.roomFor', { tokens: integer(contextTokens) }),
    unloadsAt === undefined
      ? words('providers.stays')
      : words('providers.until', { time: dateFormat(clockTime).format(unloadsAt) }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function memoryWords({ sizeBytes, graphicsBytes }: LoadedModel): string {
  const size = bytes(sizeBytes)
  if (graphicsBytes <= 0) return words('providers.inMainMemory', { size })
  if (graphicsBytes >= sizeBytes) return words('providers.inGraphicsMemory', { size })
  const percent = Math.round((graphicsBytes / sizeBytes) * 100)
  return words('providers.partlyInGraphicsMemory', { size, percent })
}

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
