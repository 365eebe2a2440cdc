import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasProjectNode } from '../project-node.mjs'
import { run } from '../run.mjs'

const STAMP = 'node_modules/.liminal-ready'

/** Runs `npm ci` when node_modules is missing or was made from another lockfile. */
export async function ensureDependencies({ root, log }) {
  const lock = await readFile(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = join(root, STAMP)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return
  if (!(await isInstalledByHand(root))) {
    log('Installing the dependencies with npm ci (about a minute).')
    // Without install scripts: nothing that is used needs one, and the one that npm makes up for
    // better-sqlite3, which has its binary in the package, wants Python, a compiler and headers.
    const options = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
    await run(npm(), ['ci', ...options], { cwd: root })
  }
  // But this one fetches the binary that the package is about.
  if (!hasProjectNode(root)) {
    await run(npm(), ['rebuild', 'node', '--no-ignore-scripts'], { cwd: root })
  }
  await writeFile(stamp, hash)
}

/** npm writes its own record last; newer than the lockfile, it means a whole `npm install`. */
async function isInstalledByHand(root) {
  const modifiedMs = async (name) => (await stat(join(root, name)).catch(() => undefined))?.mtimeMs
  const installedMs = await modifiedMs('node_modules/.package-lock.json')
  return installedMs !== undefined && installedMs >= (await modifiedMs('package-lock.json'))
}

const npm = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm')
