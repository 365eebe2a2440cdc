import type { Worker } from 'node:worker_threads'
import { faultError, type FaultError } from '../../../shared/errors/fault.ts'
import type { Log } from '../../ports/log.ts'
import type { OpenedStore, Store } from '../../ports/store.ts'
import { errorFromFailure } from './store-fault.ts'
import {
  storeMethods,
  type StoreFailure,
  type StoreMethod,
  type StoreReply,
  type StoreRequest,
} from './store-protocol.ts'

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: FaultError) => void
}

/** The near side of the store worker: turns method calls into messages and replies into results. */
export function connectSqliteStore(worker: Worker, path: string, log: Log): Promise<OpenedStore> {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let death: FaultError | undefined
  let cause: unknown

  const exited = new Promise<void>((resolve) => {
    worker.on('error', (error) => {
      cause = error
      log.error('store.workerFailed', error)
    })
    worker.on('exit', () => {
      death = faultError('store.failed', { path }, cause ?? new Error('The store worker ended'))
      for (const { reject } of pending.values()) reject(death)
      pending.clear()
      resolve()
    })
  })

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const send = (request: StoreRequest): void => worker.postMessage(request)
  const call = (method: StoreMethod, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (death) return reject(death)
      const id = ++lastId
      pending.set(id, { resolve, reject })
      try {
        send({ id, method, args })
      } catch (error) {
        pending.delete(id)
        reject(faultError('store.failed', { path }, error))
      }
    })
  const close = (): Promise<void> => {
    if (!death) send({ close: true })
    return exited
  }
  const failed = (failure: StoreFailure): FaultError => {
    const error = errorFromFailure(failure)
    if (failure.fault.code !== 'store.newer') log.error('store.failed', error)
    return error
  }

  return new Promise((resolve, reject) => {
    void exited.then(() => reject(death))
    worker.on('message', (reply: StoreReply) => {
      switch (reply.type) {
        case 'opened':
          return resolve({ store: storeFrom(call, close), access: reply.access })
        case 'refused':
          return reject(errorFromFailure(reply.failure))
        case 'note':
          return log.warn(reply.event, reply.fields)
        case 'done':
          pending.get(reply.id)?.resolve(reply.value)
          break
        case 'failed':
          pending.get(reply.id)?.reject(failed(reply.failure))
      }
      pending.delete(reply.id)
    })
  })
}

function storeFrom(
  call: (method: StoreMethod, args: readonly unknown[]) => Promise<unknown>,
  close: () => Promise<void>,
): Store {
  const names = Object.keys(storeMethods) as StoreMethod[]
  const methods = names.map((name) => [name, (...args: unknown[]) => call(name, args)])
  // The far side runs the port's own methods, so what comes back has the port's types.
  return { ...Object.fromEntries(methods), close } as Store
}
