import type { Message } from '../../../shared/model/message.ts'

/** What is known of an answer's speed and size; what is unknown is left out, never shown as 0. */
export function messageFigures(message: Message): string {
  const { timeToFirstTokenMs, usage, costMicroUsd } = message
  return [
    timeToFirstTokenMs === undefined ? undefined : `${spanOf(timeToFirstTokenMs)} to first word`,
    usage?.outputTokens === undefined ? undefined : tokensOf(usage.outputTokens),
    costMicroUsd === undefined ? undefined : `$${(costMicroUsd / 1_000_000).toFixed(4)}`,
  ]
    .filter((figure) => figure !== undefined)
    .join(' · ')
}

function spanOf(durationMs: number): string {
  return durationMs < 950 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`
}

function tokensOf(count: number): string {
  return `${count.toLocaleString('en')} token${count === 1 ? '' : 's'}`
}
