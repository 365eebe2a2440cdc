import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ask, type Question } from './ask.ts'
import { startBenchServer } from './bench-server.ts'
import { median, msBetween, says, spread } from './figures.ts'
import { startHost } from './host.ts'
import { modelOfPlan } from './answer-plan.ts'
import { seedConversation } from './seed-conversation.ts'

// From the call of `turns.start` to the request's first byte at the provider: the beginning is
// committed to disk, the prompt composed, the key lent and the request sent in between. The
// baseline is a bare fetch of a body of the same size.
const rounds = 5
const asks = 12
const messages = 1_000

await using server = await startBenchServer()
const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-bench-'))
const long = seedConversation(dataPath, messages)
await using host = await startHost(server.url, { dataPath })
const model = host.modelFor({ kind: 'arrival' })

const { requestBytes: shortBytes } = (await start({ model })).sent
const { requestBytes: longBytes } = (await start({ model, ...long })).sent
const all = { bareShort: empty(), short: empty(), bareLong: empty(), long: empty() }
for (let round = 0; round < rounds; round += 1) {
  const ms = { bareShort: empty(), short: empty(), bareLong: empty(), long: empty() }
  for (let number = 0; number < asks; number += 1) {
    ms.bareShort.push(await startBare(shortBytes))
    ms.short.push((await start({ model })).ms)
    ms.bareLong.push(await startBare(longBytes))
    ms.long.push((await start({ model, ...long })).ms)
  }
  for (const way of ['bareShort', 'short', 'bareLong', 'long'] as const) {
    all[way].push(median(ms[way]))
  }
}

says({
  bench: 'turns.start to the first byte',
  what: 'a new conversation',
  baseline: `bare fetch ${spread(all.bareShort, 'ms')}`,
  subject: spread(all.short, 'ms'),
})
says({
  bench: 'turns.start to the first byte',
  what: `a conversation of ${messages} messages (${Math.round(longBytes / 1024)} KB)`,
  baseline: `bare fetch ${spread(all.bareLong, 'ms')}`,
  subject: spread(all.long, 'ms'),
})

function empty(): number[] {
  return []
}

async function start(question: Question) {
  const startedNs = process.hrtime.bigint()
  let arrivedNs = ''
  for await (const event of ask(host.client, question)) {
    if (event.type === 'snapshot') arrivedNs = event.message.parts[0]?.text ?? ''
    if (event.type === 'part.delta') arrivedNs += event.text
  }
  return { ms: msBetween(startedNs, arrivedNs), sent: await server.nextSent() }
}

async function startBare(bytes: number): Promise<number> {
  const content = 'x'.repeat(bytes)
  const body = JSON.stringify({ model: modelOfPlan({ kind: 'arrival' }), content })
  const startedNs = process.hrtime.bigint()
  const response = await fetch(`${server.url}/chat/completions`, { method: 'POST', body })
  const [, arrivedNs = ''] = /"content":"(\d+)"/.exec(await response.text()) ?? []
  await server.nextSent()
  return msBetween(startedNs, arrivedNs)
}
