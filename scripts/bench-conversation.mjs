import { join } from 'node:path'
import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24 -noreset']

/** Measures the conversation in the real Electron, under a virtual display on Linux. */
await runCommand(async () => {
  await ensureReady({ need: ['runtime', 'build', 'display'] })
  const words = [
    projectNode(ROOT),
    join(ROOT, 'tests/bench/conversation/run.ts'),
    ...process.argv.slice(2),
  ]
  const [command, ...rest] = process.platform === 'linux' ? [...VIRTUAL_DISPLAY, ...words] : words
  return runAttached(command, rest, { cwd: ROOT, env: process.env })
})
