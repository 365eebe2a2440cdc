import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSpareFrames } from './spare-frames.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'setTimeout',
      'clearTimeout',
      'performance',
    ],
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

/** Text that never ceases to come; gives the instants at which it was drawn. */
function streaming(): readonly number[] {
  const spareFrame = createSpareFrames()
  const drawnMs: number[] = []
  const draw = (): void => {
    drawnMs.push(performance.now())
    spareFrame(draw)
  }
  spareFrame(draw)
  return drawnMs
}

function pressKey(): void {
  dispatchEvent(new KeyboardEvent('keydown'))
}

function gaps(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, at) => time - (times[at] ?? 0))
}

it('draws with the very next frame after a pause, and then with every other one', () => {
  expect(drawnBy(5, streaming())).toEqual([1, 1, 2, 2, 3])
})

it('leaves the frame after a press to what the press did, but never two in a row', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  spareFrame(() => drawn.push('text'))
  dispatchEvent(new Event('pointerdown'))
  expect(drawnBy(1, drawn)).toEqual([0])
  dispatchEvent(new Event('pointerdown'))
  expect(drawnBy(1, drawn)).toEqual([1])
})

it('is the user’s for one frame only', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  pressKey()
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  spareFrame(() => drawn.push('text'))
  expect(drawnBy(1, drawn)).toEqual([1])
})

it('draws in the frame after a key’s, and nowhere else while keys come soon enough', () => {
  const drawnMs = streaming()
  vi.advanceTimersByTime(1_000)
  pressKey()
  vi.advanceTimersByTime(300)
  for (let key = 0; key < 10; key += 1) {
    pressKey()
    const before = drawnMs.length
    expect(drawnBy(2, drawnMs)).toEqual([before, before + 1])
    vi.advanceTimersByTime(200)
    expect(drawnMs).toHaveLength(before + 1)
  }
})

it('does not draw after each key of who types fast, and never stands still for long', () => {
  const drawnMs = streaming()
  for (let key = 0; key < 60; key += 1) {
    pressKey()
    vi.advanceTimersByTime(40)
  }
  expect(Math.min(...gaps(drawnMs))).toBeGreaterThanOrEqual(200)
  expect(Math.max(...gaps(drawnMs))).toBeLessThan(300)
})

it('stands still for the time of a slow key at most, and goes on as before after the last', () => {
  const drawnMs = streaming()
  vi.advanceTimersByTime(1_000)
  for (let key = 0; key < 5; key += 1) {
    pressKey()
    vi.advanceTimersByTime(390)
  }
  const lastKeyMs = performance.now() - 390
  vi.advanceTimersByTime(1_000)
  expect(Math.max(...gaps(drawnMs))).toBeLessThan(440)
  const after = drawnMs.filter((time) => time > lastKeyMs + 440)
  expect(after.length).toBeGreaterThan(20)
  expect(Math.max(...gaps(after))).toBeLessThan(40)
})

it('leaves more time for all else where a drawing takes long', () => {
  const now = performance.now.bind(performance)
  let tookMs = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + tookMs)
  const spareFrame = createSpareFrames()
  const drawnMs: number[] = []
  const draw = (): void => {
    drawnMs.push(now())
    spareFrame(draw)
    tookMs = 30
    setTimeout(() => (tookMs = 0))
  }
  spareFrame(draw)
  vi.advanceTimersByTime(1_000)
  clock.mockRestore()
  expect(Math.min(...gaps(drawnMs))).toBeGreaterThanOrEqual(75)
  expect(Math.max(...gaps(drawnMs))).toBeLessThan(110)
})

it('draws what comes after a pause at once, typing or not', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  spareFrame(() => drawn.push('text'))
  vi.advanceTimersByTime(500)
  pressKey()
  vi.advanceTimersByTime(60)
  spareFrame(() => drawn.push('text'))
  expect(drawnBy(1, drawn)).toEqual([2])
})

it('draws all that waits in one frame', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  spareFrame(() => drawn.push('one'))
  spareFrame(() => drawn.push('other'))
  vi.advanceTimersToNextFrame()
  expect(drawn).toEqual(['one', 'other'])
})

it('draws nothing that was taken back, and all the rest', () => {
  const spareFrame = createSpareFrames()
  const drawn: string[] = []
  const takeBack = spareFrame(() => drawn.push('one'))
  spareFrame(() => drawn.push('other'))
  takeBack()
  vi.advanceTimersToNextFrame()
  expect(drawn).toEqual(['other'])
  spareFrame(() => drawn.push('last'))()
  expect(drawnBy(3, drawn)).toEqual([1, 1, 1])
})
