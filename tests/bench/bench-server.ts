import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { AnswerSent } from './answer-plan.ts'

/** The server of `delta-server.ts`, running. */
export interface BenchServer extends AsyncDisposable {
  readonly url: string
  /** What it said of the next answer that it sent, in the order of their ends. */
  readonly nextSent: () => Promise<AnswerSent>
}

export async function startBenchServer(): Promise<BenchServer> {
  const file = fileURLToPath(new URL('delta-server.ts', import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const { done, value } = await lines.next()
    if (done) throw new Error('The server has ended.')
    return value
  }
  const url = await nextLine()
  return {
    url,
    nextSent: async () => JSON.parse(await nextLine()) as AnswerSent,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      await lines.return?.()
    },
  }
}
