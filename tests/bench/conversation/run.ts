import { parseArgs } from 'node:util'
import { runBenches } from '../run-benches.ts'

// `npm run bench:conversation`: what a person notices of long answers and long conversations, in the
// real Electron, each figure beside its baseline in the same run.
const benches = [
  'conversation/parts',
  'conversation/in-app',
  'conversation/typing',
  'conversation/memory',
  'conversation/first-frame',
]
const patienceMs = 900_000

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',').map((name) => `conversation/${name}`)
process.exitCode = await runBenches({ benches, only, patienceMs })
