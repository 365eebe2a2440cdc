import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const listening = `
  require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
    process.stdout.write(this.address().port + '\\n')
  })
`

/**
 * A port where a connection is neither made nor refused: its process is stopped, and its queue
 * of connections to be accepted is full, so that the kernel drops every further SYN.
 */
export async function openBlackHole(): Promise<{
  readonly url: string
  readonly close: () => Promise<void>
}> {
  const server = spawn(process.execPath, ['-e', listening], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = (await once(server.stdout, 'data')) as [Buffer]
  const port = Number(printed.toString())
  server.kill('SIGSTOP')
  const sockets: Socket[] = []
  // Linux queues one connection more than it is asked to: https://man7.org/linux/man-pages/man2/listen.2.html
  for (let place = 0; place < 2; place += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    await once(socket, 'connect')
  }
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.kill('SIGKILL')
      await once(server, 'exit')
    },
  }
}
