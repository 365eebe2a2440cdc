import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
    await run(npm(), ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root })
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
