import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/main/ports/clock.ts'

export interface ClockUnderTest {
  readonly clock: Clock
  /** Lets that much time pass and all that is due by then be called. */
  readonly pass: (ms: number) => Promise<void>
}

/** By little steps, since a busy machine calls back later than it was asked to. */
async function passUntil(isOver: () => boolean, pass: ClockUnderTest['pass']): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isOver(); tries += 1) await pass(5)
}

/** What every clock must do, whether time passes by itself or by hand. */
export function describeClock(name: string, open: () => ClockUnderTest): void {
  describe(`${name} as a clock`, () => {
    it('tells the time of this age in milliseconds', () => {
      const { clock } = open()
      expect(clock.now()).toBeGreaterThan(Date.UTC(2020))
      expect(clock.now()).toBeLessThan(Date.UTC(2200))
    })

    it('names a time zone that there is', () => {
      const { timeZone } = open().clock
      expect(() => new Intl.DateTimeFormat('en', { timeZone: timeZone() })).not.toThrow()
    })

    it('goes on as time passes, and never back', async () => {
      const { clock, pass } = open()
      const [now, monotonicMs] = [clock.now(), clock.monotonicMs()]
      await pass(20)
      expect(clock.now()).toBeGreaterThanOrEqual(now + 19)
      expect(clock.monotonicMs()).toBeGreaterThanOrEqual(monotonicMs + 20)
    })

    it('calls back once, and not before its time', async () => {
      const { clock, pass } = open()
      const start = clock.monotonicMs()
      const calledAfterMs: number[] = []
      clock.after(15, () => calledAfterMs.push(clock.monotonicMs() - start))
      expect(calledAfterMs).toEqual([])
      await passUntil(() => calledAfterMs.length > 0, pass)
      await pass(20)
      expect(calledAfterMs).toHaveLength(1)
      expect(calledAfterMs[0]).toBeGreaterThanOrEqual(15)
    })

    it('never calls back at once, not even after no time', async () => {
      const { clock, pass } = open()
      let calls = 0
      clock.after(0, () => (calls += 1))
      expect(calls).toBe(0)
      await passUntil(() => calls > 0, pass)
      expect(calls).toBe(1)
    })

    it('calls back in the order in which it falls due', async () => {
      const { clock, pass } = open()
      const order: string[] = []
      clock.after(30, () => order.push('third'))
      clock.after(10, () => order.push('first'))
      clock.after(20, () => order.push('second'))
      await passUntil(() => order.length === 3, pass)
      expect(order).toEqual(['first', 'second', 'third'])
    })

    it('calls back what a callback asked for', async () => {
      const { clock, pass } = open()
      let calls = 0
      clock.after(5, () => clock.after(5, () => (calls += 1)))
      await passUntil(() => calls > 0, pass)
      expect(calls).toBe(1)
    })

    it('does not call back what was cancelled, also by an earlier callback', async () => {
      const { clock, pass } = open()
      let calls = 0
      const cancelFirst = clock.after(10, () => (calls += 1))
      const cancelSecond = clock.after(20, () => (calls += 1))
      cancelFirst()
      clock.after(5, () => cancelSecond())
      await pass(50)
      expect(calls).toBe(0)
    })

    it('takes a cancel twice, or after the call', async () => {
      const { clock, pass } = open()
      let calls = 0
      const cancel = clock.after(5, () => (calls += 1))
      await passUntil(() => calls > 0, pass)
      cancel()
      cancel()
      expect(calls).toBe(1)
    })

    it('waits longer than the platform’s timers can', async () => {
      const { clock, pass } = open()
      let calls = 0
      const cancel = clock.after(2 ** 31 + 1_000, () => (calls += 1))
      await pass(20)
      expect(calls).toBe(0)
      cancel()
    })
  })
}
