import { join } from 'node:path'
import { ROOT } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

// Without -noreset the server starts afresh whenever its last window closes, and refuses an app that
// opens just then.
export const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24 -noreset']

/** Runs one Playwright project, on Linux under a virtual display, and gives its exit code. */
export function runPlaywright({ project, args = [], env = {} }) {
  const tool = join(ROOT, 'node_modules/@playwright/test/cli.js')
  const words = [projectNode(ROOT), tool, 'test', `--project=${project}`, ...args]
  const [command, ...rest] = process.platform === 'linux' ? [...VIRTUAL_DISPLAY, ...words] : words
  return runAttached(command, rest, { cwd: ROOT, env: { ...process.env, ...env } })
}
