/** The one place of the window that reads the time or waits for it. */
export function now(): number {
  return Date.now()
}

/** By a clock that only goes forward; the one by which frames are told when they began. */
export function monotonicMs(): number {
  return performance.now()
}

/** Runs `act` once after `delayMs`; the returned function takes it back. */
export function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs)
  return () => clearTimeout(timer)
}

/**
 * Runs `act` with the next painted frame, and tells it when that began by a clock that only goes
 * forward. A hidden window paints none, and so it waits.
 */
export function nextFrame(act: (frameMs: number) => void): () => void {
  const frame = requestAnimationFrame(act)
  return () => cancelAnimationFrame(frame)
}

/** Runs `act` after so many painted frames. */
export function afterFrames(frames: number, act: () => void): () => void {
  let cancel = nextFrame(frames <= 1 ? act : () => (cancel = afterFrames(frames - 1, act)))
  return () => cancel()
}

/** Runs `act` again and again; the returned function ends it. */
export function every(periodMs: number, act: () => void): () => void {
  const timer = setInterval(act, periodMs)
  return () => clearInterval(timer)
}

/** Runs `act` once when the window has nothing else to do. */
export function whenIdle(act: () => void): void {
  requestIdleCallback(act)
}
