import { join } from 'node:path'
import { ensureReady, ROOT, runCommand } from './ensure-ready.mjs'
import { projectNode } from './project-node.mjs'
import { runAttached } from './run.mjs'

/**
 * `npm run package [-- electron-builder's words]`: builds the app and packs it for this machine into
 * `dist/`, with the official Electron, and writes beside it what it is made of. The fuses are set by
 * build/after-pack.ts, which ends the packing when one is not as the table says.
 */
await runCommand(async () => {
  await ensureReady({ need: ['build'] })
  const node = (...words) => runAttached(projectNode(ROOT), words, { cwd: ROOT, env: process.env })
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js')
  const code = await node(builder, '--publish', 'never', ...process.argv.slice(2))
  return code === 0 ? node(join(ROOT, 'scripts/sbom.mjs')) : code
})
