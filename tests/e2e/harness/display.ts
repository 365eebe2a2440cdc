import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A virtual screen that nobody else draws on. */
export interface Display {
  /** DISPLAY and XAUTHORITY. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

// Without -noreset the server starts afresh whenever its last window closes, and refuses an app that
// opens just then.
const SCREEN = ['-screen', '0', '1600x1000x24', '-noreset', '-nolisten', 'tcp']

/**
 * Linux only. On a shared screen, an app that opens takes the pointer from the one beneath it, and
 * what is shown while one points at something goes away in the middle of another test.
 */
export async function startDisplay(): Promise<Display> {
  const folder = await mkdtemp(join(tmpdir(), 'liminal-display-'))
  const authority = join(folder, 'Xauthority')
  await writeFile(authority, authorityEntry(), { mode: 0o600 })
  const server = spawn('Xvfb', ['-displayfd', '3', '-auth', authority, ...SCREEN], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const stop = async (): Promise<void> => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const number = await displayNumber(server)
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function displayNumber(server: ChildProcess): Promise<string> {
  // It also complains of a number that another display took a moment earlier, and takes the next.
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const over = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${String(code)}:\n${said}`)
  })
  const lines = createInterface({ input: server.stdio[3] as Readable })
  const [line] = (await Promise.race([once(lines, 'line'), over])) as [string]
  over.catch(() => {})
  return line
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return
  const gone = once(server, 'exit')
  server.kill()
  await gone
}

/**
 * A secret for whatever display it comes to be: an X authority entry of the family "wild" without a
 * host and a number, each part after its length in two bytes.
 */
function authorityEntry(): Buffer {
  const wild = Buffer.from([0xff, 0xff])
  const parts = ['', '', 'MIT-MAGIC-COOKIE-1', randomBytes(16)].map((part) => {
    const bytes = Buffer.from(part)
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  })
  return Buffer.concat([wild, ...parts])
}
