import { parseArgs } from 'node:util'
import { runBenches } from './run-benches.ts'

// `npm run bench`, `npm run bench -- --only=first-byte,throughput`: each benchmark in a process of
// its own, one after the other, and then one table. Ends with 1 when a bound was missed while the
// machine was quiet enough to tell.
const benches = [
  'added-latency',
  'first-byte',
  'throughput',
  'write-amplification',
  'eight-turns',
  'long-conversation',
  'stop',
] as const
/** A limit for hangs only; the longest takes a minute. */
const patienceMs = 120_000

const { values } = parseArgs({ options: { only: { type: 'string' } } })
process.exitCode = await runBenches({ benches, only: values.only?.split(','), patienceMs })
