import { after, monotonicMs, nextFrame } from '../system/clock.ts'

/** Draws with a frame that can be spared; the returned function takes the drawing back. */
export type SpareFrame = (draw: () => void) => () => void

/** So long at least from one drawing to the next: two frames of most screens. */
const leastGapMs = 25

/** A drawing that takes long leaves this many times as long for all else, painting among it. */
const costlyGap = 2.5

/**
 * Who pressed a key so long ago or less is typing; and so long at most from one drawing to the next
 * meanwhile.
 */
export const typingMs = 400

/** So long at least then: every second or third key of who types fast. */
const leastTypingGapMs = 200

/**
 * Frames for what comes by itself and may wait a moment, such as text that streams. Each drawing
 * costs the whole of the page's layout, so there are fewer than the screen has, and the frame that
 * shows what the user just did is not theirs. Typing has the right of way: a key is shown at once
 * only where nothing else was drawn a moment ago, so what comes by itself is drawn in the frame
 * after a key's, as far as possible from the next key. The first after a pause does not wait.
 */
export function createSpareFrames(): SpareFrame {
  const waiting = new Set<() => void>()
  let cancel = (): void => undefined
  let isUsers = false
  let gapMs = leastGapMs
  let drawnMs = Number.NEGATIVE_INFINITY
  let keyMs = Number.NEGATIVE_INFINITY

  const isTyping = (): boolean => monotonicMs() - keyMs < typingMs

  function drawAll(frameMs: number): void {
    drawnMs = frameMs
    // Once the frame is painted.
    after(0, () => (gapMs = Math.max(leastGapMs, costlyGap * (monotonicMs() - frameMs))))
    const draws = [...waiting]
    waiting.clear()
    for (const draw of draws) draw()
  }

  function look(frameMs: number): void {
    if (isUsers) cancel = nextFrame(drawAll)
    else if (!isTyping() && frameMs - drawnMs < gapMs) cancel = nextFrame(look)
    else drawAll(frameMs)
  }

  function plan(): void {
    const restMs = isTyping() ? drawnMs + typingMs - monotonicMs() : 0
    const draw = (): void => void (cancel = nextFrame(look))
    if (restMs > 0) cancel = after(restMs, draw)
    else draw()
  }

  const onPress = ({ type }: Event): void => {
    isUsers = true
    if (type === 'keydown') keyMs = monotonicMs()
    nextFrame((frameMs) => {
      after(0, () => (isUsers = false))
      if (waiting.size === 0 || !isTyping() || frameMs - drawnMs < leastTypingGapMs) return
      cancel()
      cancel = nextFrame(drawAll)
    })
  }
  for (const press of ['keydown', 'pointerdown', 'wheel']) {
    globalThis.addEventListener(press, onPress, { capture: true, passive: true })
  }

  return (draw) => {
    const one = (): void => draw()
    waiting.add(one)
    if (waiting.size === 1) plan()
    return () => {
      waiting.delete(one)
      if (waiting.size === 0) cancel()
    }
  }
}
