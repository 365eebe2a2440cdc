/** How much had come at some time of a steady clock. */
export interface PullSample {
  readonly atMs: number
  readonly receivedBytes: number
}

/** Long enough to be calm, short enough to show that a download has stalled. */
const windowMs = 5000

/** With less than this between first and last the figure would only flicker. */
const leastMs = 1000

/** The samples that still matter, the newest last. */
export function withSample(
  samples: readonly PullSample[],
  sample: PullSample,
): readonly PullSample[] {
  const kept = samples.filter(({ atMs }) => sample.atMs - atMs <= windowMs)
  return [...kept, sample]
}

/** Bytes per second over the samples; `undefined` until it can be told. */
export function rateOf(samples: readonly PullSample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.atMs - first.atMs < leastMs) return undefined
  const bytes = Math.max(0, last.receivedBytes - first.receivedBytes)
  return (bytes * 1000) / (last.atMs - first.atMs)
}
