import type { Pictures, PictureState } from '../ui/markdown/pictures.ts'
import type { Client } from './client.ts'
import { copyOf } from './error-copy.ts'
import { faultFromError } from './fault-from-error.ts'

/** So many stay while the window is open; those that were loaded before are asleep again. */
const mostKept = 24

const asleep: PictureState = { type: 'asleep' }

/** The pictures that the user has asked for in this window. In memory only, and gone with it. */
export function createPictures({ pictures }: Pick<Client, 'pictures'>): Pictures {
  const states = new Map<string, PictureState>()
  const listeners = new Set<() => void>()
  const orders = new Map<string, AbortController>()

  const set = (address: string, state: PictureState): void => {
    states.delete(address)
    if (state !== asleep) states.set(address, state)
    for (const [oldest] of states) {
      if (states.size <= mostKept) break
      forget(oldest)
    }
    for (const listener of listeners) listener()
  }
  const forget = (address: string): void => {
    orders.get(address)?.abort()
    orders.delete(address)
    states.delete(address)
  }

  return {
    stateOf: (address) => states.get(address) ?? asleep,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    load: (address) => {
      const order = new AbortController()
      forget(address)
      orders.set(address, order)
      set(address, { type: 'loading' })
      void stateFrom(pictures.load({ url: address }, { signal: order.signal })).then((state) => {
        if (orders.get(address) === order) set(address, state)
      })
    },
    hide: (address) => {
      forget(address)
      set(address, asleep)
    },
  }
}

async function stateFrom(loading: ReturnType<Client['pictures']['load']>): Promise<PictureState> {
  try {
    const { mediaType, data, width, height } = await loading
    return { type: 'loaded', picture: { url: `data:${mediaType};base64,${data}`, width, height } }
  } catch (error) {
    const { title, text, act } = copyOf(faultFromError(error))
    return { type: 'failed', title, text, canRetry: act === 'retry' }
  }
}
