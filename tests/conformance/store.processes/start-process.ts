import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

type ProcessName = 'append-until-killed' | 'migrate-until-killed' | 'open-many' | 'write-turns'

interface StartOptions {
  /** Runs without a superuser's rights, which ignore the modes of files. */
  readonly unprivileged?: boolean
}

/** A real process of its own on a library, talking in lines. */
export interface StartedProcess {
  readonly lines: AsyncIterator<string>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
  /** All its lines, once it has ended by itself. */
  readonly finish: () => Promise<readonly string[]>
}

export function startProcess(
  name: ProcessName,
  args: readonly string[],
  options: StartOptions = {},
): StartedProcess {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  const nobody = 65_534
  const drop = options.unprivileged === true && process.getuid?.() === 0
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(drop && { uid: nobody, gid: nobody }),
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    lines,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    finish: async () => {
      const all: string[] = []
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        all.push(line.value)
      }
      await ended
      return all
    },
  }
}
