/** The one place of the window that reads the time or waits for it. */
export function now(): number {
  return Date.now()
}

/** Runs `act` once after `delayMs`; the returned function takes it back. */
export function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs)
  return () => clearTimeout(timer)
}

/** Runs `act` with the next painted frame. A hidden window paints none, and so it waits. */
export function nextFrame(act: () => void): () => void {
  const frame = requestAnimationFrame(act)
  return () => cancelAnimationFrame(frame)
}

/** Runs `act` again and again; the returned function ends it. */
export function every(periodMs: number, act: () => void): () => void {
  const timer = setInterval(act, periodMs)
  return () => clearInterval(timer)
}
