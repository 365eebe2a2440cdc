import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from '../run.mjs'

const DOWNLOAD_TIMEOUT_MS = 10 * 60 * 1000

/**
 * Fetches one exact package from the npm registry that npm is set up for, checks its SHA-512 and
 * unpacks it below `folder`; gives the path of its contents. Nothing of it is executed.
 */
export async function fetchPackage({ name, integrity, folder }) {
  const target = join(folder, 'download')
  const npmCache = join(target, 'npm-cache')
  await mkdir(target)
  // A cache of its own: npm's would keep a copy of the archive in the home folder for good.
  await run(npm(), ['pack', name, '--silent', '--cache', npmCache], {
    cwd: target,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  })
  await rm(npmCache, { recursive: true, force: true })
  const archive = (await readdir(target)).find((file) => file.endsWith('.tgz'))
  if (!archive) throw new Error(`npm pack left no archive of ${name}`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(target, archive)), hash)
  if (hash.digest('base64') !== integrity)
    throw new Error(`${name} is not what it was: SHA-512 differs`)
  await run('tar', ['-xzf', archive], { cwd: target })
  return join(target, 'package')
}

const npm = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm')
