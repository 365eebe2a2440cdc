import { execFile } from 'node:child_process'
import { chmod, copyFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { appUser, openToAll } from '../../e2e/harness/app-user.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** The app as people get it, unpacked. */
export interface PackedApp {
  /** Where its fuses are. */
  readonly binary: string
  /** Starts it, as a user who is not root. */
  readonly command: string
  readonly resources: string
  remove(): Promise<void>
}

interface Runtime {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  readonly version: string
}

/** Packs the built app for this Linux with electron-builder, with the Electron that is at hand. */
export async function packApp(): Promise<PackedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-packed-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await openToAll(folder)
    const runtime = JSON.parse(await node('scripts/electron-runtime.mjs', '--json')) as Runtime
    const electron = join(folder, 'electron')
    // Its stand-in for Electron's default app would be packed beside ours.
    const standIn = join(dirname(runtime.executablePath), 'resources/app')
    await cp(dirname(runtime.executablePath), electron, {
      recursive: true,
      filter: (source) => source !== standIn,
    })
    const output = join(folder, 'dist')
    const { version } = runtime
    const config = {
      electronDist: electron,
      electronVersion: version,
      'directories.output': output,
    }
    const words = Object.entries(config).map(([name, value]) => `-c.${name}=${value}`)
    await node(
      'node_modules/electron-builder/cli.js',
      '--linux',
      'dir',
      '--publish=never',
      ...words,
    )
    const app = join(output, 'linux-unpacked')
    const resources = join(app, 'resources')
    await useBinding(resources, runtime.env['LIMINAL_SQLITE_BINDING'])
    const binary = join(app, 'liminal-type-chat')
    return { binary, command: await commandFor(binary, folder), resources, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Every file with native code that was packed, by its name. */
export async function nativeParts({ resources }: PackedApp): Promise<readonly string[]> {
  const names = await readdir(join(resources, 'app.asar.unpacked'), { recursive: true })
  return names.filter((name) => name.endsWith('.node')).map((name) => name.replace(/^.*\//, ''))
}

/** The Electron of the registry is too old for the binary that we ship: it gets one that it loads. */
async function useBinding(resources: string, binding: string | undefined): Promise<void> {
  if (binding === undefined) return
  const folder = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds'
  await copyFile(binding, join(resources, folder, `linux-${process.arch}.node`))
}

async function commandFor(binary: string, folder: string): Promise<string> {
  if (!appUser) return binary
  const command = join(folder, 'as-app-user.sh')
  const drop = `--reuid=${appUser.uid} --regid=${appUser.gid} --clear-groups --inh-caps=-all`
  await writeFile(command, `#!/bin/sh\nexec setpriv ${drop} -- '${binary}' "$@"\n`)
  await chmod(command, 0o755)
  return command
}

async function node(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}
