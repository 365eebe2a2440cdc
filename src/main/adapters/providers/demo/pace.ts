import type { Clock } from '../../../ports/clock.ts'

/** Pieces about as long as a model's tokens, which joined are the text again. */
export function piecesOf(text: string): readonly string[] {
  return text.match(/\s*\S{1,5}|\s+/gu) ?? []
}

/** Waits on the clock; ends early, and leaves no timer, when the signal fires. */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const wake = () => {
      cancel()
      signal.removeEventListener('abort', wake)
      resolve()
    }
    let cancel: () => void = () => undefined
    signal.addEventListener('abort', wake, { once: true })
    cancel = clock.after(delayMs, wake)
  })
}

/** Shorter waits than this cost more timers than anyone could see. */
const leastWaitMs = 8

/** Yields the pieces at their pace, several at once where the clock is coarser than the pace. */
export async function* paced(
  pieces: readonly string[],
  tokensPerSecond: number,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const startMs = clock.monotonicMs()
  let waitedMs = 0
  let sent = 0
  while (sent < pieces.length && !signal.aborted) {
    // A clock that skips its waits, as tests use, must not stop the text.
    const elapsedMs = Math.max(clock.monotonicMs() - startMs, waitedMs)
    const due = Math.min(pieces.length, 1 + Math.floor((elapsedMs * tokensPerSecond) / 1000))
    while (sent < due && !signal.aborted) {
      yield pieces[sent] ?? ''
      sent += 1
    }
    if (sent === pieces.length) return
    const waitMs = Math.max(leastWaitMs, (sent * 1000) / tokensPerSecond - elapsedMs)
    await pause(clock, waitMs, signal)
    waitedMs += waitMs
  }
}
