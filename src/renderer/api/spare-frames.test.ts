import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSpareFrames } from './spare-frames.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'performance'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What was drawn by the end of each of the next frames, as many as are named. */
function drawnBy(frames: number, drawn: readonly unknown[]): readonly number[] {
  return Array.from({ length: frames }, () => {
    vi.advanceTimersToNextFrame()
    return drawn.length
  })
}

it('draws with the very next frame after a pause, and then with every other one', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  const draw = (): void => {
    drawn.push('text')
    spareFrame(draw)
  }
  spareFrame(draw)
  expect(drawnBy(5, drawn)).toEqual([1, 1, 2, 2, 3])
})

it('leaves the frame after a key to what the key did, but never two in a row', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  spareFrame(() => drawn.push('text'))
  dispatchEvent(new KeyboardEvent('keydown'))
  expect(drawnBy(1, drawn)).toEqual([0])
  dispatchEvent(new KeyboardEvent('keydown'))
  expect(drawnBy(1, drawn)).toEqual([1])
})

it('is the user’s for one frame only', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  dispatchEvent(new KeyboardEvent('keydown'))
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  spareFrame(() => drawn.push('text'))
  expect(drawnBy(1, drawn)).toEqual([1])
})

it('draws nothing that was taken back', () => {
  const drawn: string[] = []
  createSpareFrames()(() => drawn.push('text'))()
  expect(drawnBy(3, drawn)).toEqual([0, 0, 0])
})
