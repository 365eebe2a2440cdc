import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface LoopDelay {
  readonly medianMs: number
  readonly p99Ms: number
  readonly worstMs: number
  readonly elapsedMs: number
}

/** How long anything else has to wait in this process while the work is done. */
export async function delayDuring(work: () => Promise<unknown>): Promise<LoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const startedMs = performance.now()
  delay.enable()
  await work()
  delay.disable()
  const ms = (nanoseconds: number): number => nanoseconds / 1e6
  return {
    medianMs: ms(delay.percentile(50)),
    p99Ms: ms(delay.percentile(99)),
    worstMs: ms(delay.max),
    elapsedMs: performance.now() - startedMs,
  }
}
