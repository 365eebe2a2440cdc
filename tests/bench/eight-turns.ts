import { setTimeout as wait } from 'node:timers/promises'
import { foldTurn } from '../../src/shared/logic/fold-turn.ts'
import { messageText } from '../../src/shared/logic/message-text.ts'
import type { Message } from '../../src/shared/model/message.ts'
import { wordAt } from './answer-plan.ts'
import { ask } from './ask.ts'
import { startBenchServer } from './bench-server.ts'
import { delayDuring } from './event-loop.ts'
import { says } from './figures.ts'
import { startHost } from './host.ts'

// How long anything else has to wait in the main process while eight answers stream at 1,000
// deltas a second each. The baseline is the same process at rest, in the same run.
const turns = 8
const perSecond = 1_000
const seconds = 10
const deltas = perSecond * seconds
const expected = Array.from({ length: deltas }, (_, index) => wordAt(index)).join('')

await using server = await startBenchServer()
await using host = await startHost(server.url)
const model = host.modelFor({ kind: 'paced', perSecond, deltas })

const rest = await delayDuring(() => wait(2_000))
let whole = 0
const busy = await delayDuring(async () => {
  const texts = await Promise.all(Array.from({ length: turns }, answer))
  whole = texts.filter((text) => text === expected).length
})

const bench = `${turns} answers at ${perSecond} deltas/s`
const atRest = (ms: number) => `at rest ${ms.toFixed(1)} ms`
says({
  bench,
  what: 'event-loop delay, median',
  baseline: atRest(rest.medianMs),
  subject: `${busy.medianMs.toFixed(1)} ms`,
})
says({
  bench,
  what: 'event-loop delay, p99',
  baseline: atRest(rest.p99Ms),
  subject: `${busy.p99Ms.toFixed(1)} ms`,
  bound: { words: '≤ 20 ms', kept: busy.p99Ms <= 20 },
})
says({
  bench,
  what: 'answers that are whole',
  baseline: `${turns} asked for`,
  subject: `${whole} after ${(busy.elapsedMs / 1000).toFixed(1)} s of ${seconds}`,
  bound: { words: 'all', kept: whole === turns },
})

async function answer(): Promise<string> {
  let message: Message | undefined
  for await (const event of ask(host.client, { model })) {
    message = event.type === 'snapshot' ? event.message : message && foldTurn(message, event)
  }
  return message ? messageText(message) : ''
}
