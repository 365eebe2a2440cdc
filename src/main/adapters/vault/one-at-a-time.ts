import type { Clock } from '../../ports/clock.ts'

/**
 * Runs calls one after the other and gives each `limitMs` from the moment it is asked for. While
 * a call that was given up has not come back, further ones are refused at once: each would hold
 * one more of the four threads that the process has for such calls.
 */
export function createOneAtATime({
  clock,
  limitMs,
}: {
  readonly clock: Clock
  readonly limitMs: number
}): <T>(call: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve()
  let isRunning = false

  return (call) => {
    let isOver = false
    let cancel = (): void => undefined
    const expiry = new Promise<never>((_resolve, reject) => {
      cancel = clock.after(limitMs, () => {
        isOver = true
        reject(new Error(`no answer within ${limitMs} ms`))
      })
    })
    const answer = tail.then(async () => {
      if (isOver || isRunning) throw new Error('an earlier call has not come back')
      isRunning = true
      try {
        return await call()
      } finally {
        isRunning = false
      }
    })
    const result = Promise.race([answer, expiry]).finally(() => cancel())
    tail = result.catch(() => undefined)
    return result
  }
}
