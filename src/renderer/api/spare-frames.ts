import { after, nextFrame } from '../system/clock.ts'

/** Draws with a frame that can be spared; the returned function takes the drawing back. */
export type SpareFrame = (draw: () => void) => () => void

/** So long at least from one drawing to the next: two frames of most screens. */
const leastGapMs = 25

/**
 * Frames for what comes by itself and may wait a moment, such as text that streams. Each drawing
 * costs the whole of the page's layout, so there are fewer than the screen has, and the frame that
 * shows what the user just did is not theirs. The first after a pause does not wait.
 */
export function createSpareFrames(): SpareFrame {
  let isUsers = false
  let lastMs = -leastGapMs

  const onPress = (): void => {
    isUsers = true
    nextFrame(() => after(0, () => (isUsers = false)))
  }
  for (const press of ['keydown', 'pointerdown', 'wheel']) {
    globalThis.addEventListener(press, onPress, { capture: true, passive: true })
  }

  return (draw) => {
    let hasYielded = false
    const look = (frameMs: number): void => {
      const yields = isUsers && !hasYielded
      hasYielded ||= yields
      if (yields || frameMs - lastMs < leastGapMs) {
        cancel = nextFrame(look)
        return
      }
      lastMs = frameMs
      draw()
    }
    let cancel = nextFrame(look)
    return () => cancel()
  }
}
