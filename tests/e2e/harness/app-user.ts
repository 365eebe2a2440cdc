import { execFile } from 'node:child_process'
import { chmod, chown, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface AppUser {
  readonly uid: number
  readonly gid: number
}

/** `nobody`, on every Linux. */
const NOBODY: AppUser = { uid: 65_534, gid: 65_534 }

/**
 * Whom the app runs as when it is not the current user. Chromium refuses its sandbox to root, and
 * a test without the sandbox would test another app than the one that people use.
 */
export const appUser: AppUser | undefined =
  process.platform === 'linux' && process.getuid?.() === 0 ? NOBODY : undefined

/** A new private folder that the app may write to. */
export async function makeAppFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `liminal-${name}-`))
  await handOver(folder)
  return folder
}

/** Gives what a test put somewhere, with all that is in it, to the user whom the app runs as. */
export async function handOver(path: string): Promise<void> {
  if (!appUser) return
  const below = await readdir(path, { recursive: true }).catch(() => [])
  for (const name of ['', ...below]) await chown(join(path, name), appUser.uid, appUser.gid)
}

/** Lets everybody read a folder that was made for the current user alone. */
export async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
}

/** Runs a program as the user whom the app runs as and gives its standard output. */
export async function runAsAppUser(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { env, cwd: '/', ...appUser })
  return stdout
}
