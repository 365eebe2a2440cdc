/** A point where a script waits until the test lets it go on. No clocks involved. */
export interface Gate {
  /** Resolves when the script has come to the gate. */
  readonly reached: Promise<void>
  /** Lets the script pass, now or when it comes. */
  readonly open: () => void
  /** For the script: waits until the gate is open. */
  readonly pass: () => Promise<void>
}

export function createGate(): Gate {
  let open: () => void = () => undefined
  let arrive: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const reached = new Promise<void>((resolve) => (arrive = resolve))
  return {
    reached,
    open,
    async pass() {
      arrive()
      await opened
    },
  }
}
