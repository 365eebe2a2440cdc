import type { WindowRequest } from '../../../shared/model/window-request.ts'
import { createBroadcast } from '../broadcast.ts'

/** What the desktop asks of the window, kept until there is one to ask. */
export interface WindowRequests {
  readonly ask: (request: WindowRequest) => void
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<WindowRequest>
}

/** A window that never opens must not let them pile up. */
const mostWaiting = 20

export function createWindowRequests(): WindowRequests {
  const requests = createBroadcast<WindowRequest>()
  let watchers = 0
  let waiting: readonly WindowRequest[] = []
  return {
    ask: (request) => {
      if (watchers > 0) requests.publish(request)
      else waiting = [...waiting, request].slice(-mostWaiting)
    },
    watch: async function* watch(signal) {
      const following = requests.subscribe(signal)
      watchers += 1
      try {
        const missed = waiting
        waiting = []
        yield* missed
        yield* following
      } finally {
        watchers -= 1
        await following.return(undefined)
      }
    },
  }
}

/** Of a locked window nothing is wanted but what waits until it is open again. */
export function createAskWindow(
  { ask }: Pick<WindowRequests, 'ask'>,
  isLocked: () => boolean,
): WindowRequests['ask'] {
  return (request) => {
    if (request.type !== 'command' || !isLocked()) ask(request)
  }
}
