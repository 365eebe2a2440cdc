import { readdirSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** Such as "2 processors, 24 GB, linux x64, Node 24.21.0". */
export function machineClass(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const { arch, platform, versions } = process
  return `${cpus().length} processors, ${gigabytes} GB, ${platform} ${arch}, Node ${versions.node}`
}

/**
 * Tells what share of all processors others took since the call: neither this process nor any that
 * it began, however far down. `undefined` where the system does not tell.
 */
export function watchOthers(): () => number | undefined {
  const before = readTicks()
  const own = new Map<string, number>()
  const look = (): void => {
    for (const { key, ticks } of ownProcesses()) own.set(key, ticks)
  }
  look()
  const atFirst = sum(own.values())
  // Often enough that little is missed of a process that ends in between.
  const timer = setInterval(look, 100)
  timer.unref()
  return () => {
    clearInterval(timer)
    look()
    const after = readTicks()
    if (!before || !after) return undefined
    const others = after.busy - before.busy - (sum(own.values()) - atFirst)
    return Math.max(0, others / (after.all - before.all))
  }
}

/** Processors' time so far, in the kernel's ticks: https://man7.org/linux/man-pages/man5/proc_stat.5.html */
function readTicks() {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number)
    const all = sum(ticks)
    const [, , , idle = 0, waiting = 0] = ticks
    return { all, busy: all - idle - waiting }
  } catch {
    return undefined
  }
}

interface ProcessTicks {
  /** A number is given again to a later process, which begins at another time. */
  readonly key: string
  readonly id: number
  readonly parent: number
  readonly ticks: number
}

/** This process and all under it: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function ownProcesses(): readonly ProcessTicks[] {
  const all = numbersIn('/proc').flatMap((id) => readProcess(id) ?? [])
  const own = all.filter(({ id }) => id === process.pid)
  for (const one of own) own.push(...all.filter(({ parent }) => parent === one.id))
  return own
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function readProcess(id: number): ProcessTicks | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    // The name, which may hold anything, ends in a bracket; the third field comes after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
    const key = `${id} ${fields[19]}`
    return { key, id, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0) }
  } catch {
    return undefined
  }
}

function sum(ticks: Iterable<number>): number {
  let all = 0
  for (const each of ticks) all += each
  return all
}
