import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { appUser, openToAll, runAsAppUser } from './app-user.ts'

/** How to start the built app: like the runtime resolver's answer, but with the sandbox on. */
export interface Stage {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly version: string
}

const ROOT = resolve(import.meta.dirname, '../../..')
const VARIABLE = 'LIMINAL_E2E_STAGE'
/**
 * Holds the app's `ready` back until Playwright is attached. Playwright loads it by itself only for
 * an Electron that it finds by itself; without it, a window that opens early is at times one that
 * Playwright waits for forever.
 */
const LOADER = join(ROOT, 'node_modules/playwright-core/lib/server/electron/loader.js')
/** Packages that the bundle loads at run time, because they have native parts. */
const UNBUNDLED = [/^better-sqlite3$/, /^@napi-rs\/(keyring|canvas)/]
/** Sources of native parts, which take most of the space and are never loaded. */
const UNUSED = ['better-sqlite3/deps', 'better-sqlite3/src']

/** Playwright's global set-up: once per run, before the workers start. Gives the tear-down. */
export default async function setUp(): Promise<() => Promise<void>> {
  const runtime = await resolveRuntime()
  if (!appUser) {
    publish({ ...runtime, args: ['-r', LOADER, ROOT] })
    return async () => {}
  }
  const folder = await mkdtemp(join(tmpdir(), 'liminal-stage-'))
  await openToAll(folder)
  publish(await stageForAppUser(folder, runtime, appUser))
  return () => rm(folder, { recursive: true, force: true })
}

export function readStage(): Stage {
  const text = process.env[VARIABLE]
  if (text === undefined) throw new Error('The stage is not set: run this through playwright test.')
  return JSON.parse(text) as Stage
}

function publish(stage: Stage): void {
  process.env[VARIABLE] = JSON.stringify(stage)
}

async function resolveRuntime(): Promise<Stage> {
  const script = join(ROOT, 'scripts/electron-runtime.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json'])
  return JSON.parse(stdout) as Stage
}

/** A checkout may be where only its owner can go, so the app is copied to where all can. */
async function stageForAppUser(
  folder: string,
  runtime: Stage,
  user: NonNullable<typeof appUser>,
): Promise<Stage> {
  const app = join(folder, 'app')
  await mkdir(app)
  await cp(join(ROOT, 'package.json'), join(app, 'package.json'))
  await cp(join(ROOT, 'out'), join(app, 'out'), { recursive: true })
  for (const name of await unbundledPackages()) {
    await cp(join(ROOT, 'node_modules', name), join(app, 'node_modules', name), {
      recursive: true,
      filter: (source) => !UNUSED.some((unused) => source.endsWith(unused)),
    })
  }
  const loader = join(folder, 'loader.cjs')
  await cp(LOADER, loader)
  const electron = await reachable(runtime.executablePath, folder)
  const binding = runtime.env['LIMINAL_SQLITE_BINDING']
  const wrapper = join(folder, 'electron-as-app-user.sh')
  const drop = `--reuid=${user.uid} --regid=${user.gid} --clear-groups --inh-caps=-all`
  await writeFile(wrapper, `#!/bin/sh\nexec setpriv ${drop} -- '${electron}' "$@"\n`)
  await chmod(wrapper, 0o755)
  return {
    executablePath: wrapper,
    args: ['-r', loader, app],
    env: binding ? { LIMINAL_SQLITE_BINDING: await reachable(binding, folder) } : {},
    version: runtime.version,
  }
}

async function unbundledPackages(): Promise<string[]> {
  const modules = join(ROOT, 'node_modules')
  const scoped = await readdir(join(modules, '@napi-rs'))
  const names = [...(await readdir(modules)), ...scoped.map((name) => `@napi-rs/${name}`)]
  return names.filter((name) => UNBUNDLED.some((pattern) => pattern.test(name)))
}

/** The file itself when the app's user can read it where it is, else a copy of its folder. */
async function reachable(file: string, folder: string): Promise<string> {
  const isReadable = await runAsAppUser('test', ['-r', file]).then(
    () => true,
    () => false,
  )
  if (isReadable) return file
  const copy = join(folder, basename(dirname(file)))
  await cp(dirname(file), copy, { recursive: true })
  return join(copy, basename(file))
}
