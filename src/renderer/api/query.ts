import { faultFromError } from './fault-from-error.ts'
import { createCell, type Loaded, type Source } from './source.ts'

/** An answer of main, asked for when somebody first looks and again on `reload`. */
export interface Query<T> extends Source<Loaded<T>> {
  /** Settles when an answer that was asked for after this call has arrived, or failed. */
  readonly reload: () => Promise<void>
}

/** The value that is there stays until the new one has come. */
export function createQuery<T>(load: () => Promise<T>): Query<T> {
  const cell = createCell<Loaded<T>>({ state: 'loading' }, () => void first())
  const { reload, first } = createReload(async () => {
    try {
      cell.write({ state: 'ready', value: await load() })
    } catch (error) {
      cell.write({ state: 'failed', fault: faultFromError(error) })
    }
  })
  return { subscribe: cell.subscribe, read: cell.read, reload }
}

/** Asks again and again, never twice at the same time. `ask` does not throw. */
export function createReload(ask: () => Promise<void>) {
  let running: Promise<void> | undefined
  let queued: Promise<void> | undefined

  function reload(): Promise<void> {
    if (!running) {
      running = ask().finally(() => {
        running = undefined
      })
      return running
    }
    // The answer under way may be older than what the caller knows of: ask once more after it.
    queued ??= running.then(() => {
      queued = undefined
      return reload()
    })
    return queued
  }

  return {
    reload,
    /** Asks unless that is under way. */
    first: () => running ?? reload(),
  }
}
