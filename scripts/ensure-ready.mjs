import { fileURLToPath } from 'node:url'
import { resolveRuntime } from './electron-runtime.mjs'
import { ensureBundle } from './ready/bundle.mjs'
import { ensureDependencies } from './ready/dependencies.mjs'
import { ensureSystemLibraries } from './ready/system-libraries.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const OLDEST_NODE = 20

/**
 * Brings a fresh clone to the point where the named things are there, and does nothing, silently,
 * when they are: dependencies always, then by `need` `runtime` (an Electron), `build` (the app),
 * `display` (a virtual one), `keychain` (a Secret Service), `browser` (Chromium, headless).
 *
 * Gives the runtime as `resolveRuntime` does, when it was asked for.
 */
export async function ensureReady({ need, log = say }) {
  checkNode()
  await ensureDependencies({ root: ROOT, log })
  const purposes = ['display', 'keychain', 'browser'].filter((purpose) => need.includes(purpose))
  if (need.includes('runtime')) purposes.unshift('electron')
  await ensureSystemLibraries({ purposes, log })
  const ensureCompiler = () => ensureSystemLibraries({ purposes: ['compiler'], log })
  const runtime = need.includes('runtime')
    ? await resolveRuntime({ root: ROOT, log, ensureCompiler })
    : undefined
  if (need.includes('build')) await ensureBundle({ root: ROOT, log })
  return runtime
}

/** Runs a command's main function; a failure is told on standard error and gives exit code 1. */
export async function runCommand(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

/** The failure in words; of a program that failed, also what it said. */
export function explain(error) {
  if (error.output) say(error.output)
  say(error.message)
}

function checkNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return
  throw new Error(`Liminal needs Node ${OLDEST_NODE} or later; this is ${process.version}.`)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}
