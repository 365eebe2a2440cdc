import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'
import { startBenchServer } from './bench-server.ts'
import { delayDuring } from './event-loop.ts'
import { median, says, spread } from './figures.ts'
import { startHost } from './host.ts'
import { seedConversation } from './seed-conversation.ts'

// How long anything else has to wait in the main process while a message is sent in a conversation
// of 10,000: read, fitted into the context window, counted and encoded. The baseline is the same
// for a new conversation.
const rounds = 5
const messages = 10_000

await using server = await startBenchServer()
const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-bench-'))
const long = seedConversation(dataPath, messages)
await using host = await startHost(server.url, { dataPath })
const model = host.modelFor({ kind: 'arrival' })
const startShort = () => answered(ask(host.client, { model }))
const startLong = () => answered(ask(host.client, { model, ...long }))

await startShort()
await startLong()
const short: number[] = []
const worst: number[] = []
const lasted: number[] = []
for (let round = 0; round < rounds; round += 1) {
  await wait(200)
  short.push((await delayDuring(startShort)).worstMs)
  await wait(200)
  const delay = await delayDuring(startLong)
  worst.push(delay.worstMs)
  lasted.push(delay.elapsedMs)
}

says({
  bench: `a question in a conversation of ${messages} messages`,
  what: 'event-loop delay, the worst from the question to the answer’s end',
  baseline: `new conversation ${spread(short, 'ms', 1)}`,
  subject: `${spread(worst, 'ms', 1)}, of ${median(lasted).toFixed(0)} ms`,
})

async function answered(events: AsyncIterable<{ readonly type: string }>): Promise<void> {
  for await (const event of events) void event
}
