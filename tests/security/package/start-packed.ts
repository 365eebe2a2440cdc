import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { handOver, makeAppFolder } from '../../e2e/harness/app-user.ts'
import type { PackedApp } from './pack.ts'

export interface Start {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A packed app that was started with a home of its own. */
export interface StartedApp {
  readonly process: ChildProcess
  readonly home: string
  /** All that it wrote so far. */
  output(): string
  /** Waits until it has written what is looked for, or rejects when it ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>
  /** Its exit code, when it has ended by itself. */
  ended(): Promise<number | null>
  /** Kills it and removes its home. */
  remove(): Promise<void>
}

export async function startPacked({ command }: PackedApp, start: Start = {}): Promise<StartedApp> {
  const home = await makeAppFolder('home')
  const child = spawn(command, start.args ?? [], {
    cwd: home,
    env: { ...(await environment(home)), ...start.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  const closed = once(child, 'close').then(([code]) => code as number | null)
  return {
    process: child,
    home,
    output: () => output,
    ended: () => closed,
    said: async (pattern) => {
      for (;;) {
        const found = pattern.exec(output)
        if (found) return found
        const more = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'data'))
        const code = await Promise.race([...more.map((event) => event?.then(() => 'more')), closed])
        if (code !== 'more') throw new Error(`Ended with ${String(code)}:\n${output}`)
      }
    },
    remove: async () => {
      child.kill('SIGKILL')
      await closed
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What the app has made in its home, beside what it was given. */
export async function madeIn({ home }: StartedApp): Promise<readonly string[]> {
  const names = await readdir(home)
  return names.filter((name) => name !== 'runtime' && name !== 'Xauthority')
}

async function environment(home: string): Promise<NodeJS.ProcessEnv> {
  const runtime = join(home, 'runtime')
  const authority = join(home, 'Xauthority')
  await mkdir(runtime, { mode: 0o700 })
  if (process.env['XAUTHORITY']) await copyFile(process.env['XAUTHORITY'], authority)
  await handOver(home)
  return {
    PATH: process.env['PATH'],
    LANG: 'en_US.UTF-8',
    DISPLAY: process.env['DISPLAY'],
    XAUTHORITY: authority,
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: runtime,
    // Where nobody listens: without an address, a bus would be started or guessed.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${home}/no-bus`,
    LIMINAL_USER_DATA: join(home, 'user-data'),
  }
}
