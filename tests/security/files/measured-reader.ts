import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BeginReaderProcess } from '../../../src/main/ports/reader-process.ts'
import { documentReaderUrl } from '../../build/document-reader-url.ts'

/** The reader as the app begins it, with what it took. */
export interface MeasuredReader {
  readonly begin: BeginReaderProcess
  /** The most memory that the process at work had since it was asked last; Linux only. */
  readonly peakMb: () => number
  /** The time of a processor that it took since then, whatever else the machine had to do. */
  readonly busyMs: () => number
  readonly forget: () => void
}

export function measuredReader(): MeasuredReader {
  let child: ChildProcess | undefined
  let peakMb = 0
  let [busy, busyBefore] = [0, 0]
  const look = (): void => {
    if (child?.pid === undefined) return
    peakMb = Math.max(peakMb, residentMb(child.pid))
    busy = Math.max(busy, processorMs(child.pid))
  }
  const timer = setInterval(look, 5)
  timer.unref()
  return {
    begin: ({ maxMemoryMb }) => {
      const own = fork(fileURLToPath(documentReaderUrl), [], {
        env: {},
        execArgv: [`--max-old-space-size=${maxMemoryMb}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      child = own
      ;[busy, busyBefore] = [0, 0]
      return {
        send: (message) => void own.send(message as object, () => undefined),
        onMessage: (listen) => void own.on('message', listen),
        onExit: (listen) => void own.once('exit', listen),
        kill: () => void own.kill('SIGKILL'),
      }
    },
    peakMb: () => {
      look()
      return peakMb
    },
    busyMs: () => {
      look()
      return busy - busyBefore
    },
    forget: () => {
      peakMb = 0
      look()
      busyBefore = busy
    },
  }
}

/** All of its threads, in steps of 10 ms. */
function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

/** What of a process lies in memory now. */
function residentMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
