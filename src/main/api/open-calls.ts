/** Far more than a window has, and few enough that none can fill the memory with them. */
export const mostOpenCalls = 1_000
export const mostOpenStreams = 200

/** How much one port asks for at once. */
export interface OpenCalls {
  /** Begins a call, to be ended once; `undefined` when there are too many. */
  readonly begin: (kind: 'call' | 'stream') => (() => void) | undefined
}

/** Counts what a port has open. Streams are counted besides, since they stay. */
export function countOpenCalls(): OpenCalls {
  const open = { call: 0, stream: 0 }
  const most = { call: mostOpenCalls, stream: mostOpenStreams } as const
  return {
    begin: (kind) => {
      if (open[kind] >= most[kind]) return undefined
      open[kind] += 1
      let isOpen = true
      return () => {
        if (isOpen) open[kind] -= 1
        isOpen = false
      }
    },
  }
}
