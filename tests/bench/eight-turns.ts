import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Message } from '../../src/shared/model/message.ts'
import type { ModelRef } from '../../src/shared/model/model-info.ts'
import type { Client } from '../integration/app.ts'

// How long anything else has to wait in the main process while eight answers stream at 1,000
// deltas a second each. The baseline is the same process at rest, in the same run.
// The `electron` package would begin to download one, which nothing here starts.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = 'none'
const { startApp } = await import('../integration/app.ts')

const turns = 8
const perSecond = 1_000
const seconds = 10
const words = Array.from({ length: 10 }, (_, digit) => `word${digit} `).join('')

const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('delta-server.ts', import.meta.url)), `${perSecond}`, `${seconds}`],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const [baseUrl] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
{
  await using app = await startApp()
  const model = await bench(app.client)
  const rest = await measure(() => new Promise((resolve) => setTimeout(resolve, 3_000)))
  let wrong = 0
  const busy = await measure(async () => {
    const texts = await Promise.all(Array.from({ length: turns }, () => answer(app.client, model)))
    const expected = words.repeat((perSecond * seconds) / 10)
    wrong = texts.filter((text) => text !== expected).length
  })
  console.log(`| eight answers at ${perSecond} deltas/s | at rest | streaming |`)
  console.log('|---|---|---|')
  console.log(`| event-loop delay, median | ${rest.medianMs} ms | ${busy.medianMs} ms |`)
  console.log(`| event-loop delay, p99 | ${rest.p99Ms} ms | ${busy.p99Ms} ms |`)
  console.log(
    `| time from first start to last end | – | ${busy.elapsedMs} ms of ${seconds * 1000} |`,
  )
  console.log(`| answers that are not whole | – | ${wrong} of ${turns} |`)
}
server.kill()

async function bench(client: Client): Promise<ModelRef> {
  const form = { kind: 'openai-compatible', name: 'Bench', baseUrl } as const
  const { account } = await client.providers.add(form)
  return { providerId: account.id, modelId: 'bench' as never }
}

async function answer(client: Client, model: ModelRef): Promise<string> {
  const requestId = crypto.randomUUID() as never
  const { turnId } = await client.turns.start({ requestId, text: 'Go', model })
  let message: Message | undefined
  for await (const event of await client.turns.watch({ turnId })) {
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  return message ? messageText(message) : ''
}

async function measure(work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const startedMs = performance.now()
  delay.enable()
  await work()
  delay.disable()
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10
  return {
    medianMs: ms(delay.percentile(50)),
    p99Ms: ms(delay.percentile(99)),
    elapsedMs: Math.round(performance.now() - startedMs),
  }
}
