import { expect, it } from 'vitest'
import { createManualClock } from '../../../../tests/fakes/manual-clock.ts'
import { createOneAtATime } from './one-at-a-time.ts'

const limitMs = 5_000

it('gives a call up when its time is over, and refuses others until it has come back', async () => {
  const clock = createManualClock()
  const oneAtATime = createOneAtATime({ clock, limitMs })
  let comeBack = (): void => undefined
  const held = oneAtATime(() => new Promise<void>((resolve) => (comeBack = resolve)))
  const given = held.catch(String)
  await Promise.resolve()
  clock.advance(limitMs)
  expect(await given).toContain('no answer within 5000 ms')
  await expect(oneAtATime(() => Promise.resolve('soon'))).rejects.toThrow('has not come back')
  comeBack()
  await expect.poll(() => oneAtATime(() => Promise.resolve('soon')).catch(String)).toBe('soon')
})

it('runs calls one after the other, in the order in which they were asked for', async () => {
  const oneAtATime = createOneAtATime({ clock: createManualClock(), limitMs })
  const order: number[] = []
  const acts = [1, 2, 3].map((number) =>
    oneAtATime(async () => {
      order.push(number)
      await Promise.resolve()
      order.push(-number)
    }),
  )
  await Promise.all(acts)
  expect(order).toEqual([1, -1, 2, -2, 3, -3])
})
