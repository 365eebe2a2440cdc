import { join } from 'node:path'
import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

/** `npm run security`: attacks the app in every way that the suites know, and prints a table. */
await runCommand(async () => {
  await ensureReady({ need: ['runtime', 'build', 'display', 'keychain', 'browser'] })
  const words = [join(ROOT, 'tests/security/run.ts'), ...process.argv.slice(2)]
  return runAttached(projectNode(ROOT), words, { cwd: ROOT, env: process.env })
})
