import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figures.ts'
import { machineClass, watchOthers } from './machine.ts'

interface BenchRun {
  /** Files of this folder, without their ending. */
  readonly benches: readonly string[]
  /** Those that are wanted; absent: all. */
  readonly only: readonly string[] | undefined
  /** A limit for hangs only. */
  readonly patienceMs: number
}

/** Above this share taken by others, a missed bound says nothing. */
const busyShare = 0.25

/** Runs each in a process of its own, prints one table, and gives the exit code. */
export async function runBenches({ benches, only, patienceMs }: BenchRun): Promise<number> {
  for (const name of only ?? []) {
    if (!benches.includes(name)) {
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
    const { figures, failed } = await run(bench, patienceMs)
    const others = othersSince()
    const tooBusy = others !== undefined && others > busyShare
    const rest = others === undefined ? '?' : `${Math.round(others * 100)} %`
    for (const figure of figures) rows.push(rowOf(figure, tooBusy, rest))
    if (failed) rows.push(`| ${bench} | did not end well | | | **failed** | ${rest} |`)
    if (failed || (!tooBusy && figures.some(({ bound }) => bound?.kept === false))) missed += 1
  }
  console.log('| | | baseline | Liminal | bound | others took |\n|---|---|---|---|---|---|')
  console.log(rows.join('\n'))
  return missed === 0 ? 0 : 1
}

async function run(
  name: string,
  patienceMs: number,
): Promise<{ figures: readonly Figure[]; failed: boolean }> {
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
