/** Samples what this process holds, after a collection each time. Needs `--expose-gc`. */
export function sampleMemory(everyMs = 500, warmUpMs = 3_000) {
  const collect = globalThis.gc
  if (!collect) throw new Error('Run with --expose-gc.')
  const startedMs = performance.now()
  const samples: { readonly atMs: number; readonly heap: number; readonly resident: number }[] = []
  const timer = setInterval(() => {
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    const atMs = performance.now() - startedMs
    samples.push({ atMs, heap: heapUsed + external, resident: rss })
  }, everyMs)
  return {
    /** Kilobytes that were added a second after the warm-up, by least squares. */
    end: () => {
      clearInterval(timer)
      const steady = samples.filter(({ atMs }) => atMs >= warmUpMs)
      return {
        heap: slope(steady.map(({ atMs, heap }) => [atMs, heap])),
        resident: slope(steady.map(({ atMs, resident }) => [atMs, resident])),
      }
    },
  }
}

/** Bytes a millisecond, which is kilobytes a second. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const meanX = mean(points.map(([x]) => x))
  const meanY = mean(points.map(([, y]) => y))
  const upper = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const lower = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  return upper / lower
}
