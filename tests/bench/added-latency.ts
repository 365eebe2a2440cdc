import type { Clock } from '../../src/main/ports/clock.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import type { AnswerPlan } from './answer-plan.ts'
import { ask } from './ask.ts'
import { readBare } from './bare-reader.ts'
import { startBenchServer } from './bench-server.ts'
import { msBetween, median, percentile, says, spread } from './figures.ts'
import { startHost, type BenchHost } from './host.ts'

// From the instant at which the provider writes a word to the instant at which it is read: by a
// bare fetch, and as an event at the far end of the port. Watchers are sent at most one batch a
// frame (16 ms), on purpose; what the path costs without that rule is measured with a clock that
// lets no timer of a frame or less wait. The three take turns, so that each meets the same machine.
const rounds = 5
const streamed: AnswerPlan = { kind: 'stamped', perSecond: 100, deltas: 150 }
const shortAnswer: AnswerPlan = { kind: 'stamped', perSecond: 100, deltas: 3 }
const firstWords = 10
const frameMs = 16

await using server = await startBenchServer()
await using framed = await startHost(server.url)
await using unframed = await startHost(server.url, { clock: impatientClock() })

const ways = {
  bare: (plan: AnswerPlan) => latenciesOfBare(plan),
  unframed: (plan: AnswerPlan) => latenciesOf(unframed, plan),
  framed: (plan: AnswerPlan) => latenciesOf(framed, plan),
}
const names = ['bare', 'unframed', 'framed'] as const
const all = { bare: samples(), unframed: samples(), framed: samples() }
for (const way of names) await ways[way]({ ...streamed, deltas: 50 })
for (let round = 0; round < rounds; round += 1) {
  for (const way of names) {
    const latencies = await ways[way](streamed)
    all[way].medians.push(median(latencies))
    all[way].p99s.push(percentile(latencies, 0.99))
    const firsts: number[] = []
    for (let answer = 0; answer < firstWords; answer += 1) {
      firsts.push(...(await ways[way](shortAnswer)).slice(0, 1))
    }
    all[way].firsts.push(median(firsts))
  }
}

const bench = 'added latency, 100 deltas/s'
const baselineIs = (figures: readonly number[]) => `bare fetch ${spread(figures, 'ms')}`
for (const [what, of] of [
  ['byte to event, median', 'medians'],
  ['byte to event, p99', 'p99s'],
  ['first word of an answer, median', 'firsts'],
] as const) {
  const baseline = baselineIs(all.bare[of])
  const subject = spread(all.unframed[of], 'ms')
  says({ bench, what: `${what}, without the frame rule`, baseline, subject })
  says({ bench, what: `${what}, as it is`, baseline, subject: spread(all.framed[of], 'ms') })
}

function samples() {
  return { medians: [] as number[], p99s: [] as number[], firsts: [] as number[] }
}

async function latenciesOfBare(plan: AnswerPlan): Promise<readonly number[]> {
  const latencies: number[] = []
  for await (const words of readBare(server.url, plan)) {
    const nowNs = process.hrtime.bigint()
    for (const word of words) latencies.push(msBetween(word.trim(), nowNs))
  }
  return latencies
}

async function latenciesOf(host: BenchHost, plan: AnswerPlan): Promise<readonly number[]> {
  const latencies: number[] = []
  for await (const event of ask(host.client, { model: host.modelFor(plan) })) {
    const nowNs = process.hrtime.bigint()
    const text =
      event.type === 'part.delta'
        ? event.text
        : event.type === 'snapshot'
          ? (event.message.parts[0]?.text ?? '')
          : ''
    for (const word of text.split(' ')) if (word !== '') latencies.push(msBetween(word, nowNs))
  }
  return latencies
}

function impatientClock(): Clock {
  const clock = createSystemClock()
  return {
    ...clock,
    after: (delayMs, callback) => {
      if (delayMs > frameMs) return clock.after(delayMs, callback)
      const due = setImmediate(callback)
      return () => clearImmediate(due)
    },
  }
}
