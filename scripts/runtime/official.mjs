import { existsSync, readFileSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectNode } from '../project-node.mjs'
import { run } from '../run.mjs'
import { buildOnce } from './cache.mjs'

/** Long enough for 120 MB over a slow line; an unreachable server fails by itself in seconds. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60 * 1000
const INSTALLER = ['install.js', 'package.json', 'checksums.json']

export function officialVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version
}

/** The binary that somebody put into node_modules with `npx install-electron`, if there is one. */
export function findInstalled(root) {
  return executableIn(join(root, 'node_modules/electron'))
}

/** Downloads the official binary with the electron package's own installer, into the cache. */
export async function downloadOfficial({ root, cache, version, log }) {
  const folder = officialFolder(cache, version)
  await buildOnce(folder, async (temporary) => {
    log(`Downloading Electron ${version} (once).`)
    const source = join(root, 'node_modules/electron')
    await Promise.all(INSTALLER.map((name) => copyFile(join(source, name), join(temporary, name))))
    await run(projectNode(root), ['install.js'], {
      cwd: temporary,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      // The installer unpacks beside itself; NODE_PATH lets the copy find its dependencies.
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    })
    if (!executableIn(temporary)) throw new Error('the download holds no Electron')
    await Promise.all(['install.js', 'checksums.json'].map((name) => rm(join(temporary, name))))
  })
  return executableIn(folder)
}

export const officialFolder = (cache, version) =>
  join(cache, `electron-${version}-${process.platform}-${process.arch}`)

/** The installer writes `path.txt` last, so its presence means that `dist` is whole. */
function executableIn(folder) {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : undefined
}
