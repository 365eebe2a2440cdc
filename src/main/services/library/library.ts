import type { LibraryStatus } from '../../../shared/contract/app.ts'
import { FaultError, faultError } from '../../../shared/errors/fault.ts'
import type { Log } from '../../ports/log.ts'
import type { OpenedStore, Store, StoreOpener } from '../../ports/store.ts'
import { createOneAfterAnother } from '../one-after-another.ts'

/** The library of conversations, which may be closed because it could not be opened. */
export interface Library {
  /** A store whose every method throws the reason while the library is closed. */
  readonly store: Store
  readonly status: () => LibraryStatus
  /** Opens it, or tries again. Never throws: what went wrong is told by the status. */
  readonly open: (options: { readonly quarantine: boolean }) => Promise<LibraryStatus>
  readonly close: () => Promise<void>
}

export function createLibrary(parts: { readonly opener: StoreOpener; readonly log: Log }): Library {
  const { opener, log } = parts
  let opened: OpenedStore | undefined
  let failure: FaultError = faultError('store.failed', { path: opener.path })

  const store = new Proxy({} as Store, {
    get:
      (_, method: keyof Store) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        if (!opened) throw failure
        return (opened.store[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
      },
  })

  async function close(): Promise<void> {
    const closing = opened
    opened = undefined
    await closing?.store.close()
  }

  async function open(options: { readonly quarantine: boolean }): Promise<LibraryStatus> {
    await close()
    try {
      opened = await opener.open(options)
      const abandoned =
        opened.access.mode === 'read-write' ? await opened.store.interruptAbandonedTurns() : 0
      if (abandoned > 0) log.warn('library.turns-abandoned', { count: abandoned })
      return statusFromAccess(opened.access)
    } catch (error) {
      failure =
        error instanceof FaultError
          ? error
          : faultError('store.failed', { path: opener.path }, error)
      log.error('library.not-opened', failure)
      await close()
      return statusFromFailure(failure, opener.path)
    }
  }

  // Two that open at once would leave one open that nobody closes.
  const inTurn = createOneAfterAnother()
  return {
    store,
    status: () =>
      opened ? statusFromAccess(opened.access) : statusFromFailure(failure, opener.path),
    open: (options) => inTurn(() => open(options)),
    close: () => inTurn(close),
  }
}

function statusFromAccess(access: OpenedStore['access']): LibraryStatus {
  return access.mode === 'read-write'
    ? { state: 'ready' }
    : { state: 'read-only', found: access.found, supported: access.supported }
}

const reasons = {
  'store.corrupt': 'corrupt',
  'store.unwritable': 'unwritable',
  'store.diskFull': 'unwritable',
  'store.newer': 'newer',
} as const

function statusFromFailure(failure: FaultError, path: string): LibraryStatus {
  const code = failure.fault.code
  return {
    state: 'closed',
    reason: code in reasons ? reasons[code as keyof typeof reasons] : 'failed',
    path,
  }
}
