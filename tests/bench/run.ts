import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Figure } from './figures.ts'
import { machineClass, watchOthers } from './machine.ts'

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
/** Above this share taken by others, a missed bound says nothing. */
const busyShare = 0.25

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')
for (const name of only ?? []) {
  if (!benches.some((bench) => bench === name)) {
    throw new Error(`There is no benchmark "${name}", only ${benches.join(', ')}.`)
  }
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${machineClass()}\n`)
const rows: string[] = []
let missed = 0
for (const bench of benches) {
  if (only && !only.includes(bench)) continue
  console.error(`${bench} …`)
  const othersSince = watchOthers()
  const { figures, failed } = await run(bench)
  const others = othersSince()
  const tooBusy = others !== undefined && others > busyShare
  const rest = others === undefined ? '?' : `${Math.round(others * 100)} %`
  for (const figure of figures) rows.push(rowOf(figure, tooBusy, rest))
  if (failed) rows.push(`| ${bench} | did not end well | | | **failed** | ${rest} |`)
  if (failed || (!tooBusy && figures.some(({ bound }) => bound?.kept === false))) missed += 1
}
console.log('| | | baseline | Liminal | bound | others took |\n|---|---|---|---|---|---|')
console.log(rows.join('\n'))
process.exitCode = missed === 0 ? 0 : 1

async function run(name: string): Promise<{ figures: readonly Figure[]; failed: boolean }> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: patienceMs,
    // The `electron` package would begin to download one, which nothing here starts.
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: 'none' },
  })
  const ended = once(child, 'exit')
  const said = await text(child.stdout)
  const [code] = (await ended) as [number | null]
  const lines = said.split('\n').filter((line) => line.startsWith('{'))
  return { figures: lines.map((line) => JSON.parse(line) as Figure), failed: code !== 0 }
}

function rowOf({ bench, what, baseline, subject, bound }: Figure, tooBusy: boolean, rest: string) {
  const verdict = !bound
    ? ''
    : bound.kept
      ? `${bound.words}: kept`
      : tooBusy
        ? `${bound.words}: too busy to tell`
        : `${bound.words}: **missed**`
  return `| ${bench} | ${what} | ${baseline} | ${subject} | ${verdict} | ${rest} |`
}
