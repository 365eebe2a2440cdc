import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const NAME = 'liminal-type-chat'
const DAY_MS = 24 * 60 * 60 * 1000

/** The folder that survives the checkout: runtimes are large and the same for every clone. */
export function cacheRoot(env = process.env, platform = process.platform) {
  if (env.LIMINAL_CACHE_DIR) return env.LIMINAL_CACHE_DIR
  // Root's home cannot be entered by the unprivileged user that tests run the app as.
  if (platform === 'linux' && process.getuid?.() === 0) return join('/var/cache', NAME)
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, NAME)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', NAME)
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, NAME, 'Cache')
  return join(homedir(), '.cache', NAME)
}

/**
 * Makes `folder` with `build(temporary)` unless it is there already.
 *
 * The folder appears complete or not at all: it is built as a sibling and renamed, so a killed
 * process leaves nothing that looks finished, and of two that build at once the later one yields.
 */
export async function buildOnce(folder, build) {
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 })
  await removeAbandoned(folder)
  const temporary = `${folder}.${randomBytes(6).toString('hex')}.tmp`
  const umask = process.umask(0o022)
  try {
    await mkdir(temporary)
    await build(temporary)
    await rename(temporary, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    process.umask(umask)
    await rm(temporary, { recursive: true, force: true })
  }
  return folder
}

async function removeAbandoned(folder) {
  const parent = dirname(folder)
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.tmp')) continue
    const path = join(parent, name)
    const made = await stat(path).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true })
  }
}
