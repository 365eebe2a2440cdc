import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { BeginReaderProcess } from '../ports/reader-process.ts'

/** The reader as a utility process, since the packaged app runs no plain Node. */
export function createUtilityReaderProcess(entry: URL): BeginReaderProcess {
  return ({ maxMemoryMb }) => {
    const child = utilityProcess.fork(fileURLToPath(entry), [], {
      serviceName: 'Document reader',
      env: environment(),
      execArgv: [`--max-old-space-size=${maxMemoryMb}`],
      stdio: 'ignore',
    })
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      send: (message) => child.postMessage(message),
      onMessage: (listen) => void child.on('message', listen),
      onExit: (listen) => void child.once('exit', listen),
      kill: () => void child.kill(),
    }
  }
}

/** Windows begins no process without knowing where it stands itself. */
function environment(): Record<string, string> {
  const { SystemRoot } = process.env
  return process.platform === 'win32' && SystemRoot !== undefined ? { SystemRoot } : {}
}
