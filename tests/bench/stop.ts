import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { RequestId } from '../../src/shared/model/ids.ts'
import { createMemoryKeychain } from '../fakes/memory-vault.ts'
import type { AnswerPlan } from './answer-plan.ts'
import type { Question } from './ask.ts'
import { startBenchServer } from './bench-server.ts'
import { median, percentile, says, spread } from './figures.ts'
import { startHost, type BenchHost } from './host.ts'
import { seedConversation } from './seed-conversation.ts'

// From the call of `turns.stop` to the end as its watcher sees it, which is on disk by then: in
// every state that a turn can be in. The baseline is a call that does nothing, at the same moment.
const rounds = 6
const bench = 'Stop, from the call to the end as told'

await using server = await startBenchServer()
const dataPath = await mkdtemp(path.join(tmpdir(), 'liminal-bench-'))
const long = seedConversation(dataPath, 10_000)
await using host = await startHost(server.url, { dataPath })
await using locked = await startHost(server.url, {
  apiKey: 'sk-bench-0123456789abcdef',
  keychain: deafKeychain(),
})

const states: readonly {
  readonly what: string
  readonly in?: BenchHost
  readonly plan: AnswerPlan
  readonly question?: Partial<Question>
  readonly afterMs: number
}[] = [
  {
    what: 'while a prompt of 10,000 messages is composed',
    plan: { kind: 'silent', headers: false },
    question: long,
    afterMs: 0,
  },
  {
    what: 'while the keychain asks its user',
    in: locked,
    plan: { kind: 'silent', headers: false },
    afterMs: 50,
  },
  { what: 'before the response', plan: { kind: 'silent', headers: false }, afterMs: 50 },
  { what: 'before the first word', plan: { kind: 'silent', headers: true }, afterMs: 50 },
  {
    what: 'at 1,000 deltas/s',
    plan: { kind: 'paced', perSecond: 1_000, deltas: 5_000 },
    afterMs: 200,
  },
  { what: 'during the wait before another try', plan: { kind: 'overloaded' }, afterMs: 50 },
]
await stopped(host, { model: host.modelFor({ kind: 'silent', headers: false }), ...long }, 0)
for (const { what, in: app = host, plan, question, afterMs } of states) {
  const idle: number[] = []
  const delays: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const delay = await stopped(app, { model: app.modelFor(plan), ...question }, afterMs)
    idle.push(delay.idleMs)
    delays.push(delay.stopMs)
  }
  says({
    bench,
    what,
    baseline: `empty call ${spread(idle, 'ms', 1)}`,
    subject: spread(delays, 'ms', 1),
    bound: { words: '≤ 100 ms', kept: percentile(delays, 1) - median(idle) <= 100 },
  })
}

async function stopped({ client }: BenchHost, question: Question, afterMs: number) {
  const requestId = crypto.randomUUID() as string as RequestId
  const { turnId } = await client.turns.start({ ...question, requestId, text: 'Go' })
  const events = await client.turns.watch({ turnId })
  await events.next()
  if (afterMs > 0) await wait(afterMs)
  const askedMs = performance.now()
  await client.turns.running()
  const stoppedMs = performance.now()
  const stopping = client.turns.stop({ turnId })
  for await (const event of events) if (event.type === 'ended') break
  const endedMs = performance.now()
  await stopping
  return { idleMs: stoppedMs - askedMs, stopMs: endedMs - stoppedMs }
}

/** Takes a key, and never lends it. */
function deafKeychain() {
  return { ...createMemoryKeychain(), use: () => new Promise<never>(() => undefined) }
}
