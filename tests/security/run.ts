import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figures } from './figures.ts'
import { mutants } from './mutants/all.ts'
import { fatesOf } from './run-mutants.ts'
import { stages, type Stage } from './stages.ts'
import { tableOf } from './table.ts'

// `npm run security`: every suite at its full length, one table, then each guard taken out in turn.
// `-- --only=suites,mutants` picks stages; `-- --mutants=text` those mutants whose guard has the
// text. Ends with 1 when anything got through, a suite failed, or a guard was not missed.
const ROOT = resolve(import.meta.dirname, '../..')
const tools = {
  vitest: ['node_modules/vitest/vitest.mjs'],
  playwright: ['node_modules/@playwright/test/cli.js', 'test'],
  node: [],
} as const

const { values } = parseArgs({
  options: { only: { type: 'string' }, mutants: { type: 'string' } },
})
const only = values.only?.split(',')
const isWanted = (name: string): boolean => only === undefined || only.includes(name)

const folder = await mkdtemp(join(tmpdir(), 'liminal-security-'))
const report = join(folder, 'rows.jsonl')
try {
  const failed: string[] = []
  for (const stage of stages.filter(({ name }) => isWanted(name))) {
    if (!(await isPassed(stage))) failed.push(stage.name)
  }
  const rows = await readRows()
  say(tableOf(rows))
  if (rows.some(({ gotThrough }) => Object.values(gotThrough).some((count) => count > 0))) {
    failed.push('something got through')
  }
  if (isWanted('mutants')) failed.push(...(await missedGuards()))
  for (const name of failed) say(`FAILED: ${name}`)
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function isPassed({ tool, args }: Stage): Promise<boolean> {
  const child = spawn(process.execPath, [...tools[tool], ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, LIMINAL_SECURITY_REPORT: report },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

async function readRows(): Promise<readonly Figures[]> {
  const text = await readFile(report, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Figures)
}

async function missedGuards(): Promise<readonly string[]> {
  const text = values.mutants ?? ''
  const wanted = mutants.filter(({ guard }) => guard.includes(text))
  say(`\n${wanted.length} guards are taken out, one at a time:`)
  const fates = await fatesOf(wanted, ({ guard }, fate) => say(`- ${guard}: ${fate}`))
  return wanted.flatMap(({ guard }, at) => (fates[at] === 'caught' ? [] : [`guard: ${guard}`]))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
