import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

export const root = resolve(import.meta.dirname, '../../..')

/** The Electron that runs the build. */
export interface Runtime {
  readonly executablePath: string
  readonly version: string
}

export async function findRuntime(): Promise<Runtime> {
  const script = resolve(root, 'scripts/electron-runtime.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json'])
  return JSON.parse(stdout) as Runtime
}
