import { powerMonitor } from 'electron'

/** A shorter sleep may leave a connection alive; after a longer one it is dead, and says nothing. */
const longSleepMs = 10_000

/** Calls `wake` after each sleep that was long enough to kill every connection. */
export function followSleep(wake: () => Promise<void>): void {
  let sleptAt: number | undefined
  powerMonitor.on('suspend', () => (sleptAt = Date.now()))
  powerMonitor.on('resume', () => {
    const sleptMs = sleptAt === undefined ? Infinity : Date.now() - sleptAt
    sleptAt = undefined
    if (sleptMs >= longSleepMs) void wake()
  })
}
