import type { AnswerPlan, AnswerSent } from './answer-plan.ts'
import { readBare } from './bare-reader.ts'
import { startBenchServer } from './bench-server.ts'
import { openWindow } from './bench-window.ts'
import { msBetween, median, says, spread, type Figure } from './figures.ts'
import { startHost } from './host.ts'
import { sampleMemory } from './memory.ts'
import type { SeenAnswer } from './window-thread.ts'

// The whole path: the provider's socket, the fold, the journal on disk, the port, and a window in a
// thread of its own. The baseline is a bare reader of the same server in the same run.
const storm = { kind: 'paced', perSecond: 10_000, deltas: 100_000 } as const satisfies AnswerPlan
const steady = { kind: 'paced', perSecond: 1_500, deltas: 7_500 } as const satisfies AnswerPlan
const flood = { kind: 'flood', deltas: 60_000 } as const satisfies AnswerPlan

await using server = await startBenchServer()
await using host = await startHost(server.url)
await using window = openWindow(host)
await answer({ ...storm, deltas: 10_000 })

await steadily()
await stormily()
await asFastAsItCan()

/** 1,500 tokens a second, slower than it can: the answer ends when its source does. */
async function steadily(): Promise<void> {
  const bare: number[] = []
  const whole: number[] = []
  let wrong = 0
  for (let round = 0; round < 3; round += 1) {
    const baseline = await bareAnswer(steady)
    bare.push(baseline.endedMs / baseline.sourceMs)
    const subject = await answer(steady)
    whole.push(subject.endedMs / subject.sourceMs)
    if (!subject.isWhole) wrong += 1
  }
  says({
    bench: '1,500 deltas/s for 5 s',
    what: 'time to drain, by the source’s own time',
    baseline: `bare fetch ${spread(bare, '×', 3)}`,
    subject: spread(whole, '×', 3),
    bound: { words: '≤ 1.05 ×, text whole', kept: median(whole) <= 1.05 && wrong === 0 },
  })
}

async function stormily(): Promise<void> {
  const bench = '10,000 deltas/s for 10 s'
  const baseline = await bareAnswer(storm)
  const memory = sampleMemory()
  const subject = await answer(storm)
  const { heap, resident } = memory.end()
  says({
    bench,
    what: 'text received',
    baseline: `sent ${baseline.words} words`,
    subject: `${subject.seen.chars} characters, hash ${subject.isWhole ? 'equal' : 'NOT EQUAL'}, ${subject.seen.events} events`,
    bound: { words: 'nothing dropped', kept: subject.isWhole },
  })
  says({
    bench,
    what: 'time to drain, by the source’s own time',
    baseline: `bare fetch ${(baseline.endedMs / baseline.sourceMs).toFixed(3)} ×`,
    subject: `${(subject.endedMs / subject.sourceMs).toFixed(3)} ×`,
  })
  // The text itself grows by 60 KB/s, and so must what holds it.
  const boundKb = 200
  const grows: Figure = {
    bench,
    what: 'memory in use after a collection, slope from second 3 on',
    baseline: `text ${Math.round(subject.seen.chars / 10_000)} KB/s`,
    subject: `heap ${Math.round(heap)} KB/s, resident ${Math.round(resident)} KB/s`,
    bound: { words: `heap ≤ ${boundKb} KB/s`, kept: heap <= boundKb },
  }
  says(grows)
}

/** As much as comes: what the path could do at most. */
async function asFastAsItCan(): Promise<void> {
  const bare: number[] = []
  const whole: number[] = []
  for (let round = 0; round < 3; round += 1) {
    bare.push((await bareAnswer(flood)).endedMs)
    whole.push((await answer(flood)).endedMs)
  }
  const perSecond = (ms: readonly number[]) => ms.map((it) => flood.deltas / it)
  says({
    bench: 'as fast as it can',
    what: `${flood.deltas} deltas at once`,
    baseline: `bare fetch ${spread(perSecond(bare), 'thousand/s', 0)}`,
    subject: spread(perSecond(whole), 'thousand/s', 0),
  })
}

async function bareAnswer(plan: AnswerPlan) {
  let words = 0
  for await (const some of readBare(server.url, plan)) words += some.length
  const endedNs = process.hrtime.bigint()
  return { words, ...timesOf(await server.nextSent(), endedNs) }
}

async function answer(plan: AnswerPlan) {
  const seen: SeenAnswer = await window.ask(host.modelFor(plan))
  const sent = await server.nextSent()
  const isWhole = seen.state === 'complete' && seen.textSha256 === sent.textSha256
  return { seen, isWhole, ...timesOf(sent, BigInt(seen.endedNs)) }
}

function timesOf(sent: AnswerSent, endedNs: bigint) {
  return {
    sourceMs: msBetween(sent.firstNs, sent.lastNs),
    endedMs: msBetween(sent.firstNs, `${endedNs}`),
  }
}
