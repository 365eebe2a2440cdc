import { onTestFinished } from 'vitest'
import { startLoopback, type Loopback, type LoopbackScript } from './loopback-server.ts'

/** A server that goes with the test that started it. */
export async function loopbackForThisTest(script: LoopbackScript): Promise<Loopback> {
  const server = await startLoopback(script)
  onTestFinished(() => server.close())
  return server
}

/** Answers every request by pointing elsewhere. */
export function redirectTo(location: string, status = 302): LoopbackScript {
  return (_request, reply) => reply.text(status, '', { location })
}
