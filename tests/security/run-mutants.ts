import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Mutant } from './mutants/mutant.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** What no suite reads. */
const LEFT_OUT = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'test-results',
  'demo-screenshots',
])
/** A limit for hangs only. */
const PATIENCE_MS = 5 * 60_000

export type Fate = 'caught' | 'survived' | 'not applied' | 'suite did not run'

/**
 * Takes one guard at a time out of a copy of the sources and runs the suite that holds it. A suite
 * that could not even be run has caught nothing.
 */
export async function fatesOf(
  mutants: readonly Mutant[],
  said: (mutant: Mutant, fate: Fate) => void,
): Promise<readonly Fate[]> {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-mutants-'))
  try {
    for (const name of await readdir(ROOT)) {
      if (!LEFT_OUT.has(name)) await cp(join(ROOT, name), join(folder, name), { recursive: true })
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const fates: Fate[] = []
    for (const mutant of mutants) {
      const fate = await fateOf(mutant, folder)
      said(mutant, fate)
      fates.push(fate)
    }
    return fates
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fateOf(mutant: Mutant, folder: string): Promise<Fate> {
  const path = join(folder, mutant.file)
  const whole = await readFile(path, 'utf8')
  if (whole.split(mutant.from).length !== 2) return 'not applied'
  await writeFile(
    path,
    whole.replace(mutant.from, () => mutant.to),
  )
  try {
    const { passed, failed } = mutant.suite.endsWith('.e2e.ts')
      ? await playwright(mutant, folder)
      : await vitest(mutant, folder)
    if (failed > 0) return 'caught'
    return passed > 0 ? 'survived' : 'suite did not run'
  } finally {
    await writeFile(path, whole)
  }
}

interface Counted {
  readonly passed: number
  readonly failed: number
}

async function vitest({ suite, only }: Mutant, folder: string): Promise<Counted> {
  const report = join(folder, 'mutant-report.json')
  const args = ['run', suite, '--reporter=json', `--outputFile=${report}`]
  const names = only === undefined ? [] : ['-t', only]
  await node(folder, 'node_modules/vitest/vitest.mjs', [...args, ...names])
  // A file that could not be loaded has no failed tests: it has shown nothing.
  const counts = await read<{ numPassedTests: number; numFailedTests: number }>(report)
  return { passed: counts?.numPassedTests ?? 0, failed: counts?.numFailedTests ?? 0 }
}

async function playwright({ suite, only }: Mutant, folder: string): Promise<Counted> {
  const isBuilt = await node(folder, 'node_modules/electron-vite/bin/electron-vite.js', ['build'])
  if (!isBuilt) return { passed: 0, failed: 0 }
  const report = join(folder, 'mutant-report.json')
  const names = only === undefined ? [] : ['-g', only]
  const args = ['test', '--project=e2e', '--reporter=json', suite, ...names]
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  await node(folder, 'node_modules/@playwright/test/cli.js', args, env)
  const counts = await read<{ stats: { expected: number; unexpected: number } }>(report)
  return { passed: counts?.stats.expected ?? 0, failed: counts?.stats.unexpected ?? 0 }
}

/** A report that was written, which is gone then. */
async function read<Report>(path: string): Promise<Report | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  await rm(path, { force: true })
  return text === undefined ? undefined : (JSON.parse(text) as Report)
}

/** Whether it ended well. */
async function node(
  folder: string,
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  // The mutant's figures are no rows of the table.
  const { LIMINAL_SECURITY_REPORT: _, ...inherited } = process.env
  return await promisify(execFile)(process.execPath, [join(folder, tool), ...args], {
    cwd: folder,
    env: { ...inherited, ...env },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    () => true,
    () => false,
  )
}
