/** Runs one call after the other, each when the one before has settled, whichever way. */
export type OneAfterAnother = <T>(call: () => Promise<T>) => Promise<T>

export function createOneAfterAnother(): OneAfterAnother {
  let tail: Promise<unknown> = Promise.resolve()
  return (call) => {
    const result = tail.then(call)
    tail = result.catch(() => undefined)
    return result
  }
}
