import { faultFromError } from './fault-from-error.ts'
import { createCell, type Loaded, type Source } from './source.ts'

/** A stream of main, folded into one value that stays current as long as the window lives. */
export interface Watch<T> extends Source<Loaded<T>> {
  /** Opens the stream anew, for instance after what made it fail has been mended. */
  readonly restart: () => void
}

interface WatchOptions<E, T> {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<E>>
  readonly fold: (before: T | undefined, event: E) => T
  readonly onEvent?: (event: E) => void
}

/** Opens the stream when somebody first looks. */
export function createWatch<E, T>({ open, fold, onEvent }: WatchOptions<E, T>): Watch<T> {
  const cell = createCell<Loaded<T>>({ state: 'loading' }, () => restart())
  let running: AbortController | undefined

  function restart(): void {
    running?.abort()
    const mine = new AbortController()
    running = mine
    void follow(mine.signal)
  }

  async function follow(signal: AbortSignal): Promise<void> {
    let value: T | undefined
    try {
      for await (const event of await open(signal)) {
        if (signal.aborted) return
        value = fold(value, event)
        cell.write({ state: 'ready', value })
        onEvent?.(event)
      }
    } catch (error) {
      if (!signal.aborted) cell.write({ state: 'failed', fault: faultFromError(error) })
    }
  }

  return { subscribe: cell.subscribe, read: cell.read, restart }
}
