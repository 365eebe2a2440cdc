import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

/** Plays the corpus of faults alone; its last line says how many rows came out right. */
const folder = await mkdtemp(join(tmpdir(), 'liminal-faults-'))
try {
  const report = join(folder, 'report.txt')
  const tool = join(ROOT, 'node_modules/vitest/vitest.mjs')
  process.exitCode = await runAttached(
    projectNode(ROOT),
    [tool, 'run', 'tests/faults/faults.test.ts'],
    {
      cwd: ROOT,
      env: { ...process.env, LIMINAL_FAULT_REPORT: report },
    },
  )
  console.log(await readFile(report, 'utf8').catch(() => '0 of 0 right'))
} finally {
  await rm(folder, { recursive: true, force: true })
}
