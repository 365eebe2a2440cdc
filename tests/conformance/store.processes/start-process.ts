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

/** May read what it runs, which lies in a private folder perhaps, and write only its own. */
const asNobody = [
  'setpriv',
  // Without this the kernel's access(2), which finds the native binding, forgets the capability.
  '--securebits=+no_setuid_fixup',
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--bounding-set=-all,+dac_read_search',
  '--inh-caps=-all,+dac_read_search',
  '--ambient-caps=-all,+dac_read_search',
  '--',
]

export function startProcess(
  name: ProcessName,
  args: readonly string[],
  options: StartOptions = {},
): StartedProcess {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  const drop = options.unprivileged === true && process.getuid?.() === 0
  const [command = '', ...rest] = [...(drop ? asNobody : []), process.execPath, script, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
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
