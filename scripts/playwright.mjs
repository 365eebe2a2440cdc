import { join } from 'node:path'
import { ROOT } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

/** Runs one Playwright project, on Linux under virtual displays of its own, and gives its exit code. */
export function runPlaywright({ project, args = [], env = {} }) {
  const tool = join(ROOT, 'node_modules/@playwright/test/cli.js')
  const words = [tool, 'test', `--project=${project}`, ...args]
  return runAttached(projectNode(ROOT), words, { cwd: ROOT, env: { ...process.env, ...env } })
}
