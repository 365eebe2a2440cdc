import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BeginReaderProcess } from '../../ports/reader-process.ts'

/** The reader as a process of plain Node. */
export function createNodeReaderProcess(entry: URL): BeginReaderProcess {
  return ({ maxMemoryMb }) => {
    const child = fork(fileURLToPath(entry), [], {
      env: {},
      execArgv: [`--max-old-space-size=${maxMemoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // Nobody waits for it who is not waiting for its answer.
    child.unref()
    child.channel?.unref()
    return {
      send: (message) => void child.send(message as object, () => undefined),
      onMessage: (listen) => void child.on('message', listen),
      onExit: (listen) => {
        child.once('exit', listen)
        child.once('error', listen)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
